/// Cancellation of computations.
module Cancellation

/// What computations run under.
[<Opaque>]
type CancelScope

[<Intrinsic("Async.newScope")>]
let private newScope () : CancelScope = intrinsic

[<Intrinsic("Async.isCancelled")>]
let private isCancelled (scope: CancelScope) : bool = intrinsic

[<Intrinsic("Async.cancelScope")>]
let private cancelScope (scope: CancelScope) : unit = intrinsic

[<Intrinsic("Async.endWaits")>]
let private endWaits (scope: CancelScope) : unit = intrinsic

[<Intrinsic("Async.sleep")>]
let private wait (milliseconds: int) : unit = intrinsic

[<Intrinsic("Async.startDetached")>]
let private startDetached (body: unit -> unit) : obj = intrinsic

[<Intrinsic("Async.cancel")>]
let private stop (started: obj) : unit = intrinsic

/// A function that has been registered, as long as it is.
type CancellationTokenRegistration (unregister: unit -> bool) =
    /// Whether it was still registered.
    member _.Unregister () : bool = unregister ()
    member _.Dispose () : unit = unregister () |> ignore

    interface IDisposable with
        member _.Dispose () : unit = unregister () |> ignore

type private Callback (body: unit -> unit) =
    let mutable isActive = true

    /// Whether it was active until now.
    member _.Take () : bool =
        let wasActive = isActive
        isActive <- false
        wasActive

    member _.Call () : unit = body ()

/// Tells computations that they shall end.
type CancellationToken (scope: CancelScope option) =
    let mutable callbacks : Callback list = []

    new () = CancellationToken None

    new (canceled: bool) as this =
        CancellationToken (Some (newScope ()))
        then if canceled then this.CancelAll ()

    static member None : CancellationToken = CancellationToken ()

    member internal _.Scope : CancelScope option = scope

    member _.CanBeCanceled : bool = scope.IsSome

    member _.IsCancellationRequested : bool =
        match scope with
        | Some scope -> isCancelled scope
        | None -> false

    member this.ThrowIfCancellationRequested () : unit =
        if this.IsCancellationRequested then
            raise (OperationCanceledException ())

    /// Calls a function when the token is cancelled, at once when it has been.
    member this.Register (callback: unit -> unit) : CancellationTokenRegistration =
        if this.IsCancellationRequested then
            callback ()
            new CancellationTokenRegistration (fun () -> false)
        elif scope.IsNone then
            new CancellationTokenRegistration (fun () -> false)
        else
            let added = Callback callback
            callbacks <- added :: callbacks

            new CancellationTokenRegistration (fun () ->
                callbacks <- List.filter (fun other -> not (LanguagePrimitives.PhysicalEquality other added)) callbacks
                added.Take ())

    /// The computations that wait go on first, then the functions are called, the last one first.
    member internal this.CancelAll () : unit =
        match scope with
        | Some scope when not (isCancelled scope) ->
            cancelScope scope
            endWaits scope
            let all = callbacks
            callbacks <- []
            let mutable errors : exn list = []

            for callback in all do
                if callback.Take () then
                    try
                        callback.Call ()
                    with error ->
                        errors <- error :: errors

            if not errors.IsEmpty then
                raise (AggregateException (List.rev errors))
        | _ -> ()

/// Where a token is cancelled.
type CancellationTokenSource () =
    let token = CancellationToken (Some (newScope ()))
    let mutable timer : obj option = None
    let mutable links : CancellationTokenRegistration list = []
    let mutable isDisposed = false

    let stopTimer () : unit =
        match timer with
        | Some started ->
            timer <- None
            stop started
        | None -> ()

    new (millisecondsDelay: int) as this =
        new CancellationTokenSource ()
        then this.CancelAfter millisecondsDelay

    new (delay: TimeSpan) as this =
        new CancellationTokenSource ()
        then this.CancelAfter (int delay.TotalMilliseconds)

    /// A source that is cancelled when one of the tokens is.
    static member CreateLinkedTokenSource (token1: CancellationToken, token2: CancellationToken) : CancellationTokenSource =
        CancellationTokenSource.CreateLinkedTokenSource [| token1; token2 |]

    static member CreateLinkedTokenSource (token: CancellationToken) : CancellationTokenSource =
        CancellationTokenSource.CreateLinkedTokenSource [| token |]

    static member CreateLinkedTokenSource ([<ParamArray>] tokens: CancellationToken[]) : CancellationTokenSource =
        let source = new CancellationTokenSource ()
        source.Link tokens
        source

    member internal this.Link (tokens: CancellationToken[]) : unit =
        for other in tokens do
            links <- other.Register (fun () -> token.CancelAll ()) :: links

    member _.Token : CancellationToken =
        if isDisposed then
            raise (ObjectDisposedException "The CancellationTokenSource has been disposed.")

        token

    member _.IsCancellationRequested : bool = token.IsCancellationRequested

    member _.Cancel () : unit =
        if isDisposed then
            raise (ObjectDisposedException "The CancellationTokenSource has been disposed.")

        stopTimer ()
        token.CancelAll ()

    member this.Cancel (throwOnFirstException: bool) : unit = this.Cancel ()

    /// Cancels the token after a while.
    member _.CancelAfter (millisecondsDelay: int) : unit =
        if millisecondsDelay < -1 then
            raise (ArgumentOutOfRangeException "millisecondsDelay")

        stopTimer ()

        if millisecondsDelay >= 0 && not token.IsCancellationRequested then
            timer <-
                Some (
                    startDetached (fun () ->
                        wait millisecondsDelay
                        timer <- None
                        token.CancelAll ())
                )

    member this.CancelAfter (delay: TimeSpan) : unit = this.CancelAfter (int delay.TotalMilliseconds)

    member _.Dispose () : unit =
        isDisposed <- true
        stopTimer ()

        for link in links do
            link.Dispose ()

        links <- []

    interface IDisposable with
        member this.Dispose () : unit = this.Dispose ()
