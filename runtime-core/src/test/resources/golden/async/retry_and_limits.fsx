/// Retries, time limits and races.
open System

let attempts = ref 0

let flaky (failures: int) =
    async {
        attempts.Value <- attempts.Value + 1
        printfn "attempt %d" attempts.Value

        if attempts.Value <= failures then
            failwithf "failure %d" attempts.Value

        return "done"
    }

let quick = { RetryPolicy.Default with FirstDelay = TimeSpan.FromMilliseconds 1.0 }

printfn "%s" (Async.RunSynchronously (Async.Retry (flaky 2, quick)))
attempts.Value <- 0

try
    Async.Retry (flaky 10, { quick with Retries = 1 }) |> Async.RunSynchronously |> printfn "%s"
with error ->
    printfn "gave up: %s" error.Message

attempts.Value <- 0

try
    Async.Retry (flaky 10, { quick with ShouldRetry = fun error -> error :? TimeoutException })
    |> Async.RunSynchronously
    |> printfn "%s"
with error ->
    printfn "not tried again: %s" error.Message

let steady =
    { RetryPolicy.Default with Jitter = 0.0; MaximumDelay = TimeSpan.FromMilliseconds 500.0 }

printfn "%A" [ for retry in 1..5 -> steady.DelayBefore retry 0.0 ]
printfn "%d %d" (RetryPolicy.Default.DelayBefore 1 -1.0) (RetryPolicy.Default.DelayBefore 1 1.0)

try
    Async.Retry (flaky 0, { quick with Factor = 0.5 }) |> Async.RunSynchronously |> ignore
with :? ArgumentException as error ->
    printfn "%s" error.Message

// A time limit cancels; what the computation holds is released.
let slow =
    async {
        try
            do! Async.Sleep 100000
            return 1
        finally
            printfn "cleaned up"
    }

try
    Async.WithTimeout (slow, 5) |> Async.RunSynchronously |> printfn "%d"
with :? TimeoutException as error ->
    printfn "%s" error.Message

printfn "%d" (Async.RunSynchronously (Async.WithTimeout (async { return 2 }, 10000)))

// The caller's own cancellation stays one.
let source = new Threading.CancellationTokenSource (5)

try
    Async.RunSynchronously (Async.WithTimeout (slow, 100000), cancellationToken = source.Token) |> printfn "%d"
with :? OperationCanceledException as error ->
    printfn "%s" error.Message

// The first one wins, be it by failing.
printfn "%d" (Async.RunSynchronously (Async.Race [ slow; async { return 3 } ]))

try
    Async.Race [ slow; async { return failwith "first" } ] |> Async.RunSynchronously |> printfn "%d"
with error ->
    printfn "%s" error.Message
