[1 .. 10]
|> List.filter (fun x -> x % 2 = 0)
|> List.map (fun x -> x * x)
|> List.sum
|> printfn "%d"
let process' = List.map ((+) 1) >> List.rev >> List.head
printfn "%d" (process' [1; 2; 3])
let back = List.length << List.filter (fun x -> x > 1)
printfn "%d" (back [1; 2; 3])
printfn "%d" <| 1 + 2
(1, 2) ||> fun a b -> printfn "%d" (a + b)
let words =
    "the quick brown fox"
    |> fun s -> s.Split ' '
    |> Array.map String.length
printfn "%A" words
