/// Permits are taken in order, and given back when those that wait are cancelled.
open System
open System.Threading
open System.Threading.Tasks

let semaphore = new SemaphoreSlim (2)
printfn "%d" semaphore.CurrentCount
semaphore.Wait ()
printfn "%b %b" (semaphore.Wait 0) (semaphore.Wait 0)
printfn "%d" semaphore.CurrentCount
printfn "released %d" (semaphore.Release 2)
printfn "%d" semaphore.CurrentCount

// No more than two at once.
let running = ref 0
let most = ref 0

let work (n: int) =
    async {
        do! semaphore.WaitAsync () |> Async.AwaitTask

        try
            running.Value <- running.Value + 1
            most.Value <- max most.Value running.Value
            do! Async.Sleep 2
            running.Value <- running.Value - 1
        finally
            semaphore.Release () |> ignore

        return n
    }

let results = [ 1..6 ] |> List.map work |> Async.Parallel |> Async.RunSynchronously
printfn "%A, at most %d at once, %d left" results most.Value semaphore.CurrentCount

// A wait that takes too long gives false.
let one = new SemaphoreSlim (1, 1)
one.Wait ()
printfn "%b" (one.Wait 5)
let late = one.WaitAsync 5
printfn "%b" late.Result
printfn "%d" (one.Release ())

try
    one.Release () |> ignore
with :? SemaphoreFullException as error ->
    printfn "%s" error.Message

try
    new SemaphoreSlim (3, 2) |> ignore
with :? ArgumentOutOfRangeException as error ->
    printfn "%s" error.ParamName

// A cancelled wait takes nothing.
one.Wait ()
let source = new CancellationTokenSource ()
let cancelled = one.WaitAsync source.Token
let next = one.WaitAsync ()
source.Cancel ()
one.Release () |> ignore
next.Wait ()
printfn "%b %b %d" cancelled.IsCanceled next.IsCompleted one.CurrentCount

try
    one.Wait source.Token
with :? OperationCanceledException ->
    printfn "refused"

one.Dispose ()

try
    one.Wait ()
with :? ObjectDisposedException ->
    printfn "disposed"
