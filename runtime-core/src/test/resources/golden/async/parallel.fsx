let square n =
    async {
        do! Async.Sleep (20 - n)
        return n * n
    }
let results = [1 .. 5] |> List.map square |> Async.Parallel |> Async.RunSynchronously
printfn "%A" results
let seqResults = [1 .. 3] |> List.map square |> Async.Sequential |> Async.RunSynchronously
printfn "%A" seqResults
