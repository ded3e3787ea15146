let (|Positive|Negative|Zero|) n = if n > 0 then Positive elif n < 0 then Negative else Zero
let describe = function
    | Positive -> "+"
    | Negative -> "-"
    | Zero -> "0"
[1; -2; 0] |> List.map describe |> String.concat "" |> printfn "%s"
let compose = List.reduce (>>)
printfn "%d" (compose [(+) 1; (*) 2; (fun x -> x - 3)] 10)
let rec fold f acc = function [] -> acc | x :: xs -> fold f (f acc x) xs
printfn "%d %s" (fold (+) 0 [1; 2; 3]) (fold (fun a (s: string) -> a + s) "" ["x"; "y"])
let curry f a b = f (a, b)
let uncurry f (a, b) = f a b
printfn "%d %d" (curry (fun (a, b) -> a - b) 5 3) (uncurry (+) (1, 2))
let pipeline =
    Seq.unfold (fun (a, b) -> Some (a, (b, a + b))) (0, 1)
    |> Seq.takeWhile (fun x -> x < 200)
    |> Seq.filter (fun x -> x % 2 = 0)
printfn "%A" (List.ofSeq pipeline)
let choose = function
    | x, _ when x > 10 -> "big"
    | _, Some y -> sprintf "some %s" y
    | 0, None -> "nothing"
    | n, None -> string n
printfn "%s %s %s %s" (choose (11, None)) (choose (1, Some "a")) (choose (0, None)) (choose (5, None))
let inline (|?) a b = match a with Some x -> x | None -> b
printfn "%d %d" (Some 1 |? 2) (None |? 2)
let rec mapTree f t = match t with None -> None | Some (l, v, r) -> Some (l, f v, r)
printfn "%A" (mapTree ((+) 1) (Some (1, 2, 3)))
printfn "%A" (List.zip [1..3] ['a'..'c'] |> List.unzip)
printfn "%A" <| List.scan (fun s c -> s + string c) "" ['x'; 'y']
