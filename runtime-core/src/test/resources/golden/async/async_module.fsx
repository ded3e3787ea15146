// Every function of the module Async, in the forms that F#'s documentation shows.
open System
open System.Threading
open System.Threading.Tasks

let show (label: string) (value: 'T) = printfn "%s: %A" label value

// RunSynchronously: result, exception, timeout, token.
show "RunSynchronously" (Async.RunSynchronously (async { return 42 }))

try
    Async.RunSynchronously (async { return (failwith "broken": int) }) |> ignore
with error ->
    show "raised" error.Message

try
    Async.RunSynchronously (Async.Sleep 60000, timeout = 10)
with :? TimeoutException as error ->
    show "timeout" error.Message

try
    use source = new CancellationTokenSource ()
    source.Cancel ()
    Async.RunSynchronously (Async.Sleep 60000, cancellationToken = source.Token)
with :? OperationCanceledException as error ->
    show "token" error.Message

// Start, and waiting for what it does.
let started = TaskCompletionSource<int> ()
Async.Start (async { started.SetResult 7 })
show "Start" (Async.RunSynchronously (Async.AwaitTask started.Task))

// StartImmediate: up to the first wait at once.
let order = ResizeArray<string> ()
let immediate = TaskCompletionSource<unit> ()

Async.StartImmediate (
    async {
        order.Add "begins"
        do! Async.Sleep 5
        order.Add "goes on"
        immediate.SetResult ()
    }
)

order.Add "starter"
immediate.Task.Wait ()
show "StartImmediate" (List.ofSeq order)

// StartWithContinuations: its three ends.
let ends (computation: Async<int>) (token: CancellationToken) =
    let finished = TaskCompletionSource<string> ()

    Async.StartWithContinuations (
        computation,
        (fun value -> finished.SetResult (sprintf "value %d" value)),
        (fun error -> finished.SetResult (sprintf "error %s" error.Message)),
        (fun error -> finished.SetResult (sprintf "cancelled %s" error.Message)),
        token
    )

    finished.Task.Result

show "StartWithContinuations" (ends (async { return 3 }) CancellationToken.None)
show "StartWithContinuations" (ends (async { return failwith "no" }) CancellationToken.None)

let short = new CancellationTokenSource (20)

show
    "StartWithContinuations"
    (ends
        (async {
            do! Async.Sleep 60000
            return 1
        })
        short.Token)

// StartChild: its result later; with a timeout; its exception where it is awaited.
async {
    let! child =
        Async.StartChild (
            async {
                do! Async.Sleep 5
                return "child"
            }
        )

    let own = "parent"
    let! result = child
    show "StartChild" (own, result)
}
|> Async.RunSynchronously

async {
    let! child = Async.StartChild (Async.Sleep 60000, 10)

    try
        do! child
    with :? TimeoutException as error ->
        show "StartChild" error.Message
}
|> Async.RunSynchronously

async {
    let! child = Async.StartChild (async { return (failwith "in the child": int) })

    try
        let! value = child
        show "never" value
    with error ->
        show "StartChild" error.Message
}
|> Async.RunSynchronously

async {
    let! child = Async.StartChild (async { return 5 }, 60000)
    let! first = child
    let! again = child
    show "StartChild twice" (first + again)
}
|> Async.RunSynchronously

// As tasks.
show "StartAsTask" (Async.StartAsTask (async { return 11 })).Result
show "StartImmediateAsTask" (Async.StartImmediateAsTask (async { return 12 })).Result

async {
    let! task = Async.StartChildAsTask (async { return 13 })
    let! value = Async.AwaitTask task
    show "StartChildAsTask" value
}
|> Async.RunSynchronously

let failed = Async.StartAsTask (async { return (failwith "of the task": int) })

try
    failed.Wait ()
with :? AggregateException as error ->
    show "StartAsTask" error.InnerException.Message

show "IsFaulted" failed.IsFaulted

// AwaitTask: of a value and of unit, failed ones.
show "AwaitTask" (Async.RunSynchronously (Async.AwaitTask (Task.FromResult 21)))
Async.RunSynchronously (Async.AwaitTask (Task.Delay 1 : Task))

try
    Async.RunSynchronously (Async.AwaitTask (Task.FromException<int> (InvalidOperationException "bad"))) |> ignore
with error ->
    show "AwaitTask" (error.GetType().Name, error.InnerException.Message)

// AwaitEvent.
let clicked = Event<int> ()

let waiting =
    Async.StartImmediateAsTask (
        async {
            let! first = Async.AwaitEvent clicked.Publish
            let! second = Async.AwaitEvent clicked.Publish
            return (first, second)
        }
    )

clicked.Trigger 1
clicked.Trigger 2
clicked.Trigger 3
show "AwaitEvent" waiting.Result

// FromContinuations.
show "FromContinuations" (Async.RunSynchronously (Async.FromContinuations (fun (value, _, _) -> value 31)))

try
    Async.RunSynchronously (Async.FromContinuations (fun (_, raised, _) -> raised (ArgumentException "given"))) : int
with error ->
    show "FromContinuations" error.Message
    0
|> ignore

try
    Async.RunSynchronously (
        Async.FromContinuations (fun (_, _, cancelled) -> cancelled (OperationCanceledException "given up"))
    )
    : int
with :? OperationCanceledException as error ->
    show "FromContinuations" error.Message
    0
|> ignore

// Catch.
show "Catch" (match Async.RunSynchronously (Async.Catch (async { return 1 })) with Choice1Of2 n -> string n | Choice2Of2 e -> e.Message)

show
    "Catch"
    (match Async.RunSynchronously (Async.Catch (async { return (failwith "caught": int) })) with
     | Choice1Of2 n -> string n
     | Choice2Of2 e -> e.Message)

// Ignore.
show "Ignore" (Async.RunSynchronously (Async.Ignore (async { return 5 })))

// Parallel, Sequential, Choice.
show "Parallel" (Async.RunSynchronously (Async.Parallel [ for n in 1..4 -> async { return n * n } ]))
show "Sequential" (Async.RunSynchronously (Async.Sequential [ for n in 1..4 -> async { return n + n } ]))

let some (delay: int) (value: int option) =
    async {
        do! Async.Sleep delay
        return value
    }

show "Choice" (Async.RunSynchronously (Async.Choice [ some 200 (Some 1); some 5 None; some 30 (Some 2) ]))
show "Choice" (Async.RunSynchronously (Async.Choice [ some 1 None; some 2 None ]))
show "Choice" (Async.RunSynchronously (Async.Choice ([]: Async<int option> list)))

try
    Async.RunSynchronously (Async.Choice [ some 5000 (Some 1); async { return failwith "first" } ]) |> ignore
with error ->
    show "Choice" error.Message

// Tokens: that of the computation, the default one.
let own = new CancellationTokenSource ()

let isOwn =
    async {
        let! token = Async.CancellationToken
        return token = own.Token
    }

show "CancellationToken" (Async.RunSynchronously (isOwn, cancellationToken = own.Token))
show "DefaultCancellationToken" Async.DefaultCancellationToken.IsCancellationRequested

let defaulted = TaskCompletionSource<string> ()

Async.Start (
    async {
        use! _handler = Async.OnCancel (fun () -> defaulted.TrySetResult "cancelled by default" |> ignore)
        do! Async.Sleep 60000
    }
)

Thread.Sleep 30
Async.CancelDefaultToken ()
show "CancelDefaultToken" defaulted.Task.Result
show "DefaultCancellationToken" Async.DefaultCancellationToken.IsCancellationRequested

// OnCancel: not called after it has been disposed.
let calls = ResizeArray<string> ()
let both = new CancellationTokenSource ()

let handled =
    async {
        let! early = Async.OnCancel (fun () -> calls.Add "early")
        early.Dispose ()
        use! _late = Async.OnCancel (fun () -> calls.Add "late")
        do! Async.Sleep 60000
    }

try
    both.CancelAfter 20
    Async.RunSynchronously (handled, cancellationToken = both.Token)
with :? OperationCanceledException ->
    calls.Add "over"

Thread.Sleep 20
show "OnCancel" (List.ofSeq (Seq.sort calls))

// TryCancelled.
let cancelled = new CancellationTokenSource (20)
let seen = TaskCompletionSource<string> ()

Async.Start (
    Async.TryCancelled (Async.Sleep 60000, (fun error -> seen.SetResult (error.GetType().Name))),
    cancelled.Token
)

show "TryCancelled" (seen.Task.Result.Replace ("TaskCanceledException", "OperationCanceledException"))
show "TryCancelled" (Async.RunSynchronously (Async.TryCancelled (async { return 9 }, ignore)))

// Where it runs is the runtime's business.
async {
    do! Async.SwitchToThreadPool ()
    do! Async.SwitchToNewThread ()
    show "switched" true
}
|> Async.RunSynchronously

// Sleep.
let clock = System.Diagnostics.Stopwatch.StartNew ()
Async.RunSynchronously (Async.Sleep 30)
show "Sleep" (clock.ElapsedMilliseconds >= 25L)
Async.RunSynchronously (Async.Sleep 0)
