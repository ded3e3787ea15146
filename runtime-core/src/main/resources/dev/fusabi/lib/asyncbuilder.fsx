/// The members behind `async { }`, for code that calls them itself, or adds to them.
module AsyncBuilders

let private repeat (guard: unit -> bool) (computation: Async<unit>) : unit =
    while guard () do
        Async.await computation

type AsyncBuilder () =
    member _.Bind (computation: Async<'T>, binder: 'T -> Async<'U>) : Async<'U> =
        Async.make (fun () -> Async.awaitLast (binder (Async.await computation)))

    member _.Return (value: 'T) : Async<'T> = Async.make (fun () -> value)
    member _.ReturnFrom (computation: Async<'T>) : Async<'T> = computation
    member _.Zero () : Async<unit> = Async.make (fun () -> ())
    member _.Delay (generator: unit -> Async<'T>) : Async<'T> = Async.make (fun () -> Async.awaitLast (generator ()))

    member _.Combine (computation1: Async<unit>, computation2: Async<'T>) : Async<'T> =
        Async.make (fun () ->
            Async.await computation1
            Async.awaitLast computation2)

    member _.While (guard: unit -> bool, computation: Async<unit>) : Async<unit> =
        Async.make (fun () -> repeat guard computation)

    member _.For (sequence: seq<'T>, body: 'T -> Async<unit>) : Async<unit> =
        Async.make (fun () ->
            for element in sequence do
                Async.await (body element))

    member _.TryWith (computation: Async<'T>, catchHandler: exn -> Async<'T>) : Async<'T> =
        Async.make (fun () ->
            try
                Async.await computation
            with error ->
                Async.await (catchHandler error))

    member _.TryFinally (computation: Async<'T>, compensation: unit -> unit) : Async<'T> =
        Async.make (fun () ->
            try
                Async.await computation
            finally
                compensation ())

    member _.Using (resource: 'T when 'T :> IDisposable, binder: 'T -> Async<'U>) : Async<'U> =
        Async.make (fun () ->
            try
                Async.await (binder resource)
            finally
                (resource :> IDisposable).Dispose ())

let builder : AsyncBuilder = AsyncBuilder ()
