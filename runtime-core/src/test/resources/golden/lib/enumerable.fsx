// The static form of .NET's queries, here without an open.
open System

printfn "%d" ([ 3; 5; 1 ] |> System.Linq.Enumerable.Max)
printfn "%d" (System.Linq.Enumerable.Min [| 3; 5; 1 |])
printfn "%A" ([ 3; 5; 1 ] |> System.Linq.Enumerable.ToArray)
printfn "%A" (System.Linq.Enumerable.Range (1, 2) |> Seq.toList)

module Opened =
    open System.Linq

    let squares = Enumerable.Select (Enumerable.Range (1, 4), fun n -> n * n)
    printfn "%A" (Enumerable.ToArray squares)
    printfn "%d %d" (Enumerable.Sum squares) (Enumerable.Count squares)
    printfn "%A" (Enumerable.ToArray (Enumerable.Where ([ 1; 2; 3 ], fun n -> n > 1)))
    printfn "%A" (Enumerable.ToArray (Enumerable.Concat ([ 1 ], [ 2; 3 ])))
    printfn "%b" (Enumerable.SequenceEqual ([ 1; 2 ], [| 1; 2 |]))
    printfn "%A" (Enumerable.ToArray (Enumerable.Repeat ("x", 2)))
    printfn "%A" (Enumerable.ToArray (Enumerable.OrderBy ([ 3; 1; 2 ], fun n -> -n)))
    printfn "%A" (Enumerable.ToArray (Enumerable.Cast<int> [ box 1; box 2 ]))
    printfn "%s" (Enumerable.Aggregate ([ "a"; "b"; "c" ], fun a b -> a + b))
