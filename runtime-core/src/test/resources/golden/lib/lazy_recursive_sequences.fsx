let rec nat n = seq { yield n; yield! nat (n + 1) }
printfn "%d" (Seq.item 100000 (nat 0))
let rec f n = seq { if n > 0 then yield n
                    if n > 0 then yield! f (n - 1) else yield! [ -1; -2 ] }
printfn "%A" (f 3 |> Seq.toList)
let g = seq { yield 1; yield! Seq.map ((+) 1) [1;2]  }
printfn "%A" (Seq.toList g)
printfn "%A" (Seq.toList g)
let h = seq { try yield 1; yield! g finally printfn "done" }
printfn "%A" (Seq.toList h)
printfn "%A" (Seq.take 2 h |> Seq.toList)
let k = seq { yield 0; yield! seq { try yield 1; yield 2 finally printfn "inner done" } }
for x in k do printf "%d " x
printfn ""
printfn "%A" (Seq.head (Seq.skip 1 k))
let m b = seq { match b with true -> yield! [|1;2|] |> Seq.ofArray | false -> yield! "ab" |> Seq.map int }
printfn "%A %A" (Seq.toList (m true)) (Seq.toList (m false))
let rec hanoi n = seq { if n > 0 then yield! hanoi (n-1); yield n; yield! hanoi (n-1) }
printfn "%d" (Seq.length (hanoi 15))
try Seq.length (seq { yield 1; yield! (null: seq<int>) }) |> ignore with e -> printfn "%s" (e.Message.Substring(0,16))
let ev = seq { printfn "a"; yield 1; printfn "b"; yield! seq { printfn "c"; yield 2 } ; printfn "d" }
for x in ev do printfn "got %d" x
