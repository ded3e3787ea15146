// Tuples under .NET's names.
open System

let pair = (1, "x")
printfn "%d %s" pair.Item1 pair.Item2
let triple = Tuple.Create (1, 2.5, "z")
printfn "%A %s" triple triple.Item3
let first (tuple: Tuple<int, int>) = tuple.Item1
printfn "%d" (first (8, 9))
printfn "%A" ([ (3, 'a'); (4, 'b') ] |> List.map (fun entry -> entry.Item2))
printfn "%b" (Tuple.Create (1, 2) = (1, 2))
let nested = ((1, 2), 3)
printfn "%d" nested.Item1.Item2
