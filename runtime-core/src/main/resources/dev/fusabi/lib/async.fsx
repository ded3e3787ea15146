/// Asynchronous computations. Any function may wait, so a computation is only a function that has not been called yet;
/// awaiting it runs it where it is awaited.
module Async

/// A computation that has been started and runs on its own; it ends with the one that started it at the latest.
[<Opaque>]
type Started<'T>

[<Intrinsic("Async.make")>]
let make (body: unit -> 'T) : Async<'T> = intrinsic

[<Intrinsic("Async.sleep")>]
let private wait (milliseconds: int) : unit = intrinsic

[<Intrinsic("Async.spawn")>]
let private spawn (body: unit -> 'T) : Started<'T> = intrinsic

[<Intrinsic("Async.join")>]
let private join (started: Started<'T>) : 'T = intrinsic

[<Intrinsic("Async.joinAll")>]
let private joinAll (started: Started<'T>[]) : 'T list = intrinsic

[<Intrinsic("Async.cancel")>]
let private cancel (started: Started<'T>) : unit = intrinsic

/// Runs a computation and gives its result.
let await (computation: Async<'T>) : 'T =
    let body: unit -> 'T = unbox (box computation)
    body ()

/// Waits for some milliseconds.
let sleep (milliseconds: int) : unit = wait milliseconds

/// Runs computations side by side and gives their results in order. When one fails the others are cancelled.
let parallel (computations: seq<Async<'T>>) : 'T[] =
    let started = [| for computation in computations -> spawn (fun () -> await computation) |]

    try
        Array.ofList (joinAll started)
    finally
        for computation in started do
            cancel computation

/// A computation that waits for some milliseconds.
let Sleep (milliseconds: int) : Async<unit> = make (fun () -> wait milliseconds)

/// Runs a computation and gives its result. No thread is blocked: the script waits.
let RunSynchronously (computation: Async<'T>) : 'T = await computation

/// Runs computations side by side. When one fails the others are cancelled.
let Parallel (computations: seq<Async<'T>>) : Async<'T[]> = make (fun () -> parallel computations)

/// Runs computations one after the other.
let Sequential (computations: seq<Async<'T>>) : Async<'T[]> =
    make (fun () -> [| for computation in computations -> await computation |])

/// Gives the result, or the exception that the computation raised.
let Catch (computation: Async<'T>) : Async<Choice<'T, exn>> =
    make (fun () ->
        try
            Choice1Of2 (await computation)
        with error ->
            Choice2Of2 error)

/// Runs a computation and drops its result.
let Ignore (computation: Async<'T>) : Async<unit> =
    make (fun () ->
        await computation |> ignore
        ())

/// Starts a computation; the result waits for it.
let StartChild (computation: Async<'T>) : Async<Async<'T>> =
    make (fun () ->
        let started = spawn (fun () -> await computation)
        make (fun () -> join started))

/// Starts a computation whose result nobody waits for. It ends with the script that started it.
let Start (computation: Async<unit>) : unit = spawn (fun () -> await computation) |> ignore

