let countdown n =
    async {
        let mutable i = n
        while i > 0 do
            do! Async.Sleep 1
            printf "%d " i
            i <- i - 1
        for x in ["a"; "b"] do
            do! Async.Sleep 1
            printf "%s " x
        printfn ""
        if n > 2 then return "long" else return "short"
    }
printfn "%s" (countdown 3 |> Async.RunSynchronously)
printfn "%s" (countdown 1 |> Async.RunSynchronously)
let bang =
    async {
        match! async { return Some 5 } with
        | Some n -> return n
        | None -> return 0
    }
printfn "%d" (Async.RunSynchronously bang)
