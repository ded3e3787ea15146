printfn "%A" (seq [1;2;3])
printfn "%A" (seq [|1;2;3|])
printfn "%A" (List.toSeq [1;2])
printfn "%A" (Seq.ofList [1;2])
printfn "%A" (Array.toSeq [|1;2|])
printfn "%A" (Seq.ofArray [|1;2|])
printfn "%A" ([1;2] :> seq<int>)
printfn "%A" (seq { 1..3 })
printfn "%A" (Seq.map id [1;2])
printfn "%A" (Set.toSeq (set [1;2]))
printfn "%A" (Map.toSeq (Map.ofList [1,2]))
printfn "%A" (seq (set [1;2]))
printfn "%A" (Seq.cast<int> [1;2])
printfn "%A" ("abc" |> Seq.map id)
printfn "%A" (seq "abc")
let f (x: seq<int>) = printfn "%A" x
f [1;2]
f [|1;2|]
let pt (w: System.IO.TextWriter) = w.Write("from t")
printfn "a %t b" pt
printfn "%a|" (fun w (x: int) -> fprintf w "<%d>" x) 5
let s = sprintf "%a|%t" (fun () x -> string x) 5 (fun () -> "t")
printfn "%s" s
