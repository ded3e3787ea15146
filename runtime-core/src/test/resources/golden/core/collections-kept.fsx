// What is only enumerated stays whatever collection it is, where that can be seen.
let both xs = (Seq.length xs, xs)
let count, same = both [ 1; 2; 3 ]
printfn "%d %d" count (List.head same)

let keep p xs = if Seq.exists p xs then Some xs else None

match keep (fun x -> x > 1) [ 1; 2 ] with
| Some(first :: _) -> printfn "%d" first
| _ -> printfn "none"

let joined xs = Seq.map string xs |> String.concat ","
printfn "%s %s" (joined [ 1; 2 ]) (joined [| 7 |])

let reduced rows = rows |> Array.map (fun row -> Seq.reduce (+) row)
printfn "%A" (reduced [| [ 1; 2 ]; [ 3 ] |])

let rows = [ [| 1; 2 |]; [| 3; 4 |] ]
printfn "%A" (rows |> (List.rev >> List.toArray >> array2D))

let lengths items = items |> List.map (Seq.filter (fun x -> x <> 'a')) |> List.map Seq.length
printfn "%A" (lengths [ "abc"; "aa" ])

let _ =
    try
        if true then failwith "first" else failwith "second"
    with error ->
        printfn "%s" error.Message
