let job =
    async {
        let! child = Async.StartChild (async { do! Async.Sleep 2
                                               return 7 })
        printfn "started"
        let! v = child
        return v * 2
    }
printfn "%d" (Async.RunSynchronously job)
