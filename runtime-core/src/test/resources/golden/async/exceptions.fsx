let failing = async {
    do! Async.Sleep 1
    failwith "late"
    return 1 }
let guarded =
    async {
        try
            let! x = failing
            return sprintf "got %d" x
        with Failure m ->
            return "caught " + m
    }
printfn "%s" (Async.RunSynchronously guarded)
let cleanup =
    async {
        try
            do! Async.Sleep 1
            return 1
        finally
            printfn "finally"
    }
printfn "%d" (Async.RunSynchronously cleanup)
match Async.Catch failing |> Async.RunSynchronously with
| Choice1Of2 n -> printfn "%d" n
| Choice2Of2 e -> printfn "choice %s" e.Message
