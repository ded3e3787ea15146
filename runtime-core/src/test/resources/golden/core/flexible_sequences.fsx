// A parameter that is first used as a sequence may turn out to be a list, an array or a string.
let lengths items = Seq.length items + List.length items
let describe text = sprintf "%d %s" (Seq.length text) (String.length text |> string)
let sumAndLast numbers = Seq.sum numbers + Array.last numbers
let distinctLetters word = Seq.distinct word |> Seq.length
let initials words = words |> Seq.map Seq.head |> Seq.toList

printfn "%d" (lengths [ 4; 5; 6 ])
printfn "%s" (describe "four")
printfn "%d" (sumAndLast [| 1; 2; 3 |])
printfn "%d %d" (distinctLetters "banana") (distinctLetters [ 1; 1; 2 ])
printfn "%A %A" (initials [ "red"; "green" ]) (initials [ [ 1; 2 ]; [ 3 ] ])

let rec count items = if Seq.isEmpty items then 0 else 1 + count (Seq.tail items)
printfn "%d" (count (Set.ofList [ 3; 1; 3 ]))

// Elements that are searched as sequences and then extended as lists.
let extend choices paths =
    paths
    |> Seq.collect (fun path ->
        choices
        |> Seq.filter (fun choice -> not (Seq.contains choice path))
        |> Seq.map (fun choice -> choice :: path))

printfn "%A" (extend [ 1; 2; 3 ] [ [ 1 ]; [ 3; 2 ] ] |> Seq.toList)

// The first branch tells the recursive call what it gives.
let rec arrangements size =
    match size with
    | 0 -> seq { yield [] }
    | _ -> arrangements (size - 1) |> Seq.collect (fun rest -> [ size :: rest; rest @ [ size ] ])

printfn "%A" (arrangements 3 |> Seq.toList)
