let work n =
    async {
        let! x = async { return n * 2 }
        return x + 1
    }
printfn "%d" (work 20 |> Async.RunSynchronously)
let both =
    async {
        let! a = work 1
        let! b = work 2
        return a + b
    }
printfn "%d" (Async.RunSynchronously both)
let effects =
    async {
        printfn "in async"
        do! Async.Sleep 1
        printfn "after sleep"
    }
printfn "before"
Async.RunSynchronously effects
