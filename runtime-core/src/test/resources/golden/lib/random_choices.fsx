let a = [| 1 .. 10 |]
let r = System.Random(42)
printfn "%A" (Array.randomShuffleWith r a)
printfn "%A" (Array.randomChoiceWith r a, Array.randomChoicesWith r 3 a, Array.randomSampleWith r 3 a)
printfn "%b" ((List.randomShuffle [1..10] |> List.sort) = [1..10])
printfn "%d" (Seq.randomSample 3 [1..10] |> Seq.distinct |> Seq.length)
printfn "%A" (List.randomShuffleBy (fun () -> 0.5) [1..5], List.randomChoiceBy (fun () -> 0.99) [1..5])
printfn "%A" (List.randomSampleBy (fun () -> 0.0) 2 [1..5])
let b = [|1;2;3|]
Array.randomShuffleInPlaceBy (fun () -> 0.5) b
printfn "%A" b
try List.randomChoice ([]: int list) |> ignore with e -> printfn "%s" e.Message
try List.randomSample 4 [1] |> ignore with e -> printfn "%s" e.Message

try
    Array.randomShuffleBy (fun () -> 1.0) [| 1; 2 |] |> ignore
with :? System.ArgumentOutOfRangeException as e ->
    printfn "%s" e.ParamName

printfn "%d %d" (Map.keys (Map.ofList [ 1, "a" ])).Count (Map.ofList [ 1, "a" ] |> Map.values |> Seq.length)
