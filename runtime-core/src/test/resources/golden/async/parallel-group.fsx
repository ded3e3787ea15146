// Side by side: results in the order of the computations; the first failure cancels the others, whose cleanup runs.
let doubled n =
    async {
        do! Async.Sleep (20 - n)
        return n * 2
    }

[ for n in 1..5 -> doubled n ] |> Async.Parallel |> Async.RunSynchronously |> printfn "%A"

let closing name ms =
    async {
        try
            do! Async.Sleep ms
            printfn "%s is done" name
            return name
        finally
            printfn "%s is closed" name
    }

let failing ms : Async<string> =
    async {
        do! Async.Sleep ms
        return failwith "no"
    }

try
    Async.Parallel [ closing "quick" 10; closing "slow" 5000; failing 100 ]
    |> Async.RunSynchronously
    |> printfn "%A"
with error ->
    printfn "failed: %s" error.Message

// Groups within groups.
Async.Parallel
    [ for i in 1..3 ->
          async {
              let! inner = Async.Parallel [ for j in 1..3 -> async { return i * j } ]
              return Array.sum inner
          } ]
|> Async.RunSynchronously
|> printfn "%A"

// A token ends all of them.
let source = new System.Threading.CancellationTokenSource ()

try
    source.CancelAfter 50

    Async.RunSynchronously (
        Async.Parallel [ closing "first" 5000; async { return "at once" } ] |> Async.Ignore,
        cancellationToken = source.Token
    )
with :? System.OperationCanceledException ->
    printfn "cancelled"

// Catching within keeps the others going.
Async.Parallel [ Async.Catch (failing 1); Async.Catch (closing "third" 20) ]
|> Async.RunSynchronously
|> Array.iter (function
    | Choice1Of2 name -> printfn "gave %s" name
    | Choice2Of2 error -> printfn "raised %s" error.Message)
