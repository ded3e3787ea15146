let work =
    async {
        let! x = 5
        return x + 1
    }

printfn "%d" (Async.RunSynchronously work)
