let noisy =
    seq {
        printfn "start"
        yield 1
        printfn "middle"
        yield 2
        printfn "end"
    }
printfn "made"
printfn "%d" (Seq.head noisy)
for x in noisy do printfn "got %d" x
let rec from n = seq { yield n; yield! from (n + 1) }
printfn "%A" (from 5 |> Seq.take 4 |> Seq.toList)
let evens = seq { for i in 1 .. 10 do if i % 2 = 0 then yield i }
printfn "%A" (Seq.toList evens)
let pairs = seq { for i in 1 .. 3 do for j in i .. 3 -> (i, j) }
printfn "%A" (Seq.toList pairs)
let cached = Seq.cache (seq { for i in 1 .. 2 do printfn "computing %d" i; yield i })
printfn "%d" (Seq.sum cached)
printfn "%d" (Seq.sum cached)
