let isPrime n = n > 1 && Seq.forall (fun d -> n % d <> 0) { 2 .. n - 1 }
printfn "%A" (List.filter isPrime [1 .. 20])
printfn "%d" (Seq.sum { 1 .. 2 .. 9 })
