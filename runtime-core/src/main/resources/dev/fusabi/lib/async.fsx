/// Asynchronous computations. Any function may wait, so a computation is only a function that has not been called yet;
/// awaiting it runs it where it is awaited. What a computation is started under is a token of the fiber that runs it.
module Async

/// A computation that has been started and runs on its own; it ends with the one that started it at the latest.
[<Opaque>]
type Started<'T>

/// Computations that run side by side.
[<Opaque>]
type private Group<'T>

/// A value that is set once.
[<Opaque>]
type private Promise<'T>

/// Where a fiber was under tokens.
[<Opaque>]
type private Place

[<Intrinsic("Async.make")>]
let make (body: unit -> 'T) : Async<'T> = intrinsic

[<Intrinsic("Async.sleep")>]
let private wait (milliseconds: int) : unit = intrinsic

[<Intrinsic("Async.spawn")>]
let private spawn (body: unit -> 'T) : Started<'T> = intrinsic

[<Intrinsic("Async.startAll")>]
let private startAll (computations: Async<'T>[]) (scope: CancelScope) (token: CancellationToken) : Group<'T> = intrinsic

[<Intrinsic("Async.progress")>]
let private haveEnded (group: Group<'T>) : bool = intrinsic

[<Intrinsic("Async.values")>]
let private values<'T> (group: Group<'T>) : 'T[] = intrinsic

[<Intrinsic("Async.startDetached")>]
let private startDetached (body: unit -> unit) : Started<unit> = intrinsic

[<Intrinsic("Async.startNow")>]
let private startNow (body: unit -> unit) : unit = intrinsic

[<Intrinsic("Async.cancel")>]
let private stop (started: Started<'T>) : unit = intrinsic

[<Intrinsic("Async.check")>]
let private check () : unit = intrinsic

[<Intrinsic("Async.enter")>]
let private enter (scope: CancelScope) (token: CancellationToken) : Place = intrinsic

[<Intrinsic("Async.shield")>]
let private shield () : Place = intrinsic

[<Intrinsic("Async.goBack")>]
let private goBack (before: Place) : unit = intrinsic

[<Intrinsic("Async.token")>]
let private tokenOr (otherwise: CancellationToken) : CancellationToken = intrinsic

[<Intrinsic("Async.rethrow")>]
let private rethrow (error: exn) : 'T = intrinsic

[<Intrinsic("Async.endComputation")>]
let private endComputation (message: string) : 'T = intrinsic

[<Intrinsic("Async.newPromise")>]
let private newPromise<'T> () : Promise<'T> = intrinsic

[<Intrinsic("Async.isSet")>]
let private isSet (promise: Promise<'T>) : bool = intrinsic

[<Intrinsic("Async.set")>]
let private set (promise: Promise<'T>) (value: 'T) : bool = intrinsic

[<Intrinsic("Async.setNow")>]
let private setNow (promise: Promise<'T>) (value: 'T) : unit = intrinsic

[<Intrinsic("Async.awaitInLine")>]
let private resultInLine (promise: Promise<'T>) : 'T = intrinsic

[<Intrinsic("Async.await")>]
let private result (promise: Promise<'T>) : 'T = intrinsic

/// Between -1 and 1, different each time.
[<Intrinsic("Async.jitter")>]
let private jitter () : float = intrinsic

// ---- Running

/// Runs a computation and gives its result.
let await (computation: Async<'T>) : 'T =
    check ()
    let body: unit -> 'T = unbox (box computation)
    let result = body ()
    check ()
    result

/// The same where the result is that of the computation around it: takes no space.
let awaitLast (computation: Async<'T>) : 'T =
    check ()
    let body: unit -> 'T = unbox (box computation)
    body ()

/// Ends the computation when its token has been cancelled: each round of a loop looks.
let round () : unit = check ()

let mutable private defaultSource : CancellationTokenSource = new CancellationTokenSource ()

let private currentToken () : CancellationToken = tokenOr defaultSource.Token

let private tokenOf (given: CancellationToken option) : CancellationToken =
    match given with
    | Some token -> token
    | None -> defaultSource.Token

let private under (token: CancellationToken) (body: unit -> 'T) : 'T =
    let before =
        match token.Scope with
        | Some scope -> enter scope token
        | None -> shield ()

    try
        body ()
    finally
        goBack before

/// What no token ends.
let private shielded (body: unit -> 'T) : 'T =
    let before = shield ()

    try
        body ()
    finally
        goBack before

type private Ending<'T> =
    | Finished of 'T
    | Raised of exn
    | Cancelled of OperationCanceledException

/// How a computation ends that runs under a token.
let private ending (token: CancellationToken) (computation: Async<'T>) : Ending<'T> =
    try
        try
            Finished (under token (fun () -> await computation))
        with error ->
            Raised error
    with ComputationCancelled message ->
        Cancelled (OperationCanceledException message)

let private resultOf (ending: Ending<'T>) : 'T =
    match ending with
    | Finished value -> value
    | Raised error -> rethrow error
    | Cancelled error -> raise error

let private run (token: CancellationToken) (computation: Async<'T>) : 'T =
    try
        under token (fun () -> await computation)
    with ComputationCancelled message ->
        raise (OperationCanceledException message)

/// Runs a computation whose cancellation is nobody's concern.
let private runFree (token: CancellationToken) (computation: Async<unit>) : unit =
    try
        under token (fun () -> await computation)
    with ComputationCancelled _ ->
        ()

/// Runs something under a token that is cancelled after a while, too.
let private within (milliseconds: int) (token: CancellationToken) (body: CancellationToken -> 'T) : 'T =
    let mutable isLate = false
    let source = CancellationTokenSource.CreateLinkedTokenSource token

    let timer =
        spawn (fun () ->
            wait milliseconds
            isLate <- true
            source.Cancel ())

    try
        try
            body source.Token
        with :? OperationCanceledException when isLate ->
            raise (TimeoutException "The operation has timed out.")
    finally
        stop timer
        source.Dispose ()

// ---- Several at once

/// Waits for some milliseconds.
let sleep (milliseconds: int) : unit = wait milliseconds

/// Runs computations side by side and gives their results in order. When one fails the others are cancelled.
let private sideBySide (computations: Async<'T>[]) : 'T[] =
    let source = CancellationTokenSource.CreateLinkedTokenSource (currentToken ())
    let token = source.Token

    try
        let group = startAll computations token.Scope.Value token

        shielded (fun () ->
            while not (haveEnded group) do
                source.Cancel ())

        values group
    finally
        source.Dispose ()

let parallel (computations: seq<Async<'T>>) : 'T[] =
    let all = Array.ofSeq computations

    if all.Length = 0 then
        [||]
    else
        sideBySide all

/// So many at a time.
let private parallelTo (degree: int) (computations: seq<Async<'T>>) : 'T[] =
    let all = Array.ofSeq computations

    if all.Length = 0 then
        [||]
    else
        let results : 'T[] = Array.zeroCreate all.Length
        let mutable started = 0

        let work () : unit =
            while started < all.Length do
                let index = started
                started <- started + 1
                results.[index] <- await all.[index]

        sideBySide (Array.init (min degree all.Length) (fun _ -> make work)) |> ignore
        results

let private sequential (computations: seq<Async<'T>>) : 'T[] =
    [| for computation in computations -> await computation |]

/// The first result that is there; the other computations are cancelled.
let private firstOf (computations: seq<Async<'T option>>) : 'T option =
    let all = Array.ofSeq computations

    if all.Length = 0 then
        None
    else
        let source = CancellationTokenSource.CreateLinkedTokenSource (currentToken ())
        let first : Promise<Ending<'T option>> = newPromise<Ending<'T option>> ()
        let mutable left = all.Length

        let work (computation: Async<'T option>) : unit =
            let ending = ending source.Token computation
            left <- left - 1

            match ending with
            | Finished None when left > 0 -> ()
            | _ -> set first ending |> ignore

        try
            for computation in all do
                spawn (fun () -> work computation) |> ignore

            let ending = shielded (fun () -> result first)
            source.Cancel ()
            check ()
            resultOf ending
        finally
            source.Dispose ()

/// A computation that has begun as a child of this one, and what waits for it.
let private startChild (token: CancellationToken) (computation: Async<'T>) : Async<'T> =
    let outcome : Promise<Ending<'T>> = newPromise<Ending<'T>> ()

    spawn (fun () ->
        try
            set outcome (ending token computation) |> ignore
        finally
            // The fiber itself may have been ended.
            if not (isSet outcome) then
                set outcome (Cancelled (OperationCanceledException ())) |> ignore)
    |> ignore

    make (fun () -> resultOf (result outcome))

/// Runs functions beside this computation, under its token; each runs at once until it waits. The other function is told
/// what one raises, and None when all have ended. Disposing cancels those that still run, and waits until they have ended.
let beside (bodies: (unit -> unit) list) (whenEnded: exn option -> unit) : IDisposable =
    let source = CancellationTokenSource.CreateLinkedTokenSource (currentToken ())
    let ended : Promise<bool> = newPromise<bool> ()
    let mutable left = bodies.Length

    let work (body: unit -> unit) () : unit =
        try
            match ending source.Token (make body) with
            | Raised error -> whenEnded (Some error)
            | Finished ()
            | Cancelled _ -> ()
        finally
            left <- left - 1

            if left = 0 then
                whenEnded None
                set ended true |> ignore

    for body in bodies do
        startNow (work body)

    { new IDisposable with
        member _.Dispose () : unit =
            source.Cancel ()
            shielded (fun () -> result ended) |> ignore
            source.Dispose () }

// ---- Continuations

let private fromContinuations (callback: ('T -> unit) * (exn -> unit) * (OperationCanceledException -> unit) -> unit) : 'T =
    let outcome : Promise<Ending<'T>> = newPromise<Ending<'T>> ()

    let goOn (ending: Ending<'T>) : unit =
        if isSet outcome then
            invalidOp "A continuation provided by Async.FromContinuations was invoked multiple times"

        setNow outcome ending

    callback (
        (fun value -> goOn (Finished value)),
        (fun error -> goOn (Raised error)),
        (fun error -> goOn (Cancelled error))
    )

    match shielded (fun () -> resultInLine outcome) with
    | Cancelled error -> endComputation error.Message
    | ending -> resultOf ending

let private awaitEvent (event: IEvent<'Del, 'T>) (cancelAction: (unit -> unit) option) : 'T =
    let arrived : Promise<'T> = newPromise<'T> ()

    let registration =
        event.Subscribe (fun value ->
            if not (isSet arrived) then
                setNow arrived value)

    try
        match cancelAction with
        | None -> resultInLine arrived
        | Some action ->
            try
                resultInLine arrived
            with ComputationCancelled message ->
                action ()
                endComputation message
    finally
        registration.Dispose ()

type Async<'T> with
    // ---- Starting

    /// Runs a computation and gives its result. No thread is blocked: the script waits.
    static member RunSynchronously
        (
            computation: Async<'R>,
            ?timeout: int,
            ?cancellationToken: CancellationToken
        ) : 'R =
        match timeout with
        | Some milliseconds when milliseconds >= 0 ->
            within milliseconds (tokenOf cancellationToken) (fun token -> run token computation)
        | _ -> run (tokenOf cancellationToken) computation

    /// Starts a computation that nobody waits for. It belongs to the script.
    static member Start (computation: Async<unit>, ?cancellationToken: CancellationToken) : unit =
        let token = tokenOf cancellationToken
        startDetached (fun () -> runFree token computation) |> ignore

    /// Runs a computation until it waits; it goes on by itself then.
    static member StartImmediate (computation: Async<unit>, ?cancellationToken: CancellationToken) : unit =
        let token = tokenOf cancellationToken
        startNow (fun () -> runFree token computation)

    /// Runs a computation until it waits; the functions get its end.
    static member StartWithContinuations
        (
            computation: Async<'R>,
            continuation: 'R -> unit,
            exceptionContinuation: exn -> unit,
            cancellationContinuation: OperationCanceledException -> unit,
            ?cancellationToken: CancellationToken
        ) : unit =
        let token = tokenOf cancellationToken

        startNow (fun () ->
            match ending token computation with
            | Finished value -> continuation value
            | Raised error -> exceptionContinuation error
            | Cancelled error -> cancellationContinuation error)

    /// Starts a computation as a child of this one; the result waits for it.
    static member StartChild (computation: Async<'R>, ?millisecondsTimeout: int) : Async<Async<'R>> =
        make (fun () ->
            let token = currentToken ()

            match millisecondsTimeout with
            | Some milliseconds when milliseconds >= 0 ->
                startChild token (make (fun () -> within milliseconds token (fun token -> run token computation)))
            | _ -> startChild token computation)

    /// Starts a computation as a task.
    static member StartAsTask
        (
            computation: Async<'R>,
            ?taskCreationOptions: TaskCreationOptions,
            ?cancellationToken: CancellationToken
        ) : Task<'R> =
        let token = tokenOf cancellationToken
        Tasks.start false (fun () -> under token (fun () -> await computation))

    /// Runs a computation until it waits; the task is that of its end.
    static member StartImmediateAsTask (computation: Async<'R>, ?cancellationToken: CancellationToken) : Task<'R> =
        let token = tokenOf cancellationToken
        Tasks.start true (fun () -> under token (fun () -> await computation))

    /// Starts a computation under the token of this one, as a task.
    static member StartChildAsTask
        (
            computation: Async<'R>,
            ?taskCreationOptions: TaskCreationOptions
        ) : Async<Task<'R>> =
        make (fun () ->
            let token = currentToken ()
            Tasks.start false (fun () -> under token (fun () -> await computation)))

    // ---- Combining

    /// Runs computations side by side. When one fails the others are cancelled.
    static member Parallel (computations: seq<Async<'R>>, ?maxDegreeOfParallelism: int) : Async<'R[]> =
        match maxDegreeOfParallelism with
        | Some degree when degree < 1 ->
            invalidArg "maxDegreeOfParallelism" $"maxDegreeOfParallelism must be positive, was {degree}"
        | Some degree -> make (fun () -> parallelTo degree computations)
        | None -> make (fun () -> parallel computations)

    /// Runs computations one after the other.
    static member Sequential (computations: seq<Async<'R>>) : Async<'R[]> = make (fun () -> sequential computations)

    /// Ends as the first of several computations does, with its result or its exception; the others are cancelled.
    static member Race (computations: seq<Async<'R>>) : Async<'R> =
        make (fun () ->
            match firstOf [ for computation in computations -> make (fun () -> Some (await computation)) ] with
            | Some result -> result
            | None -> invalidArg "computations" "The input sequence was empty.")

    /// The result, when it is there within so many milliseconds; else the computation is cancelled and a
    /// TimeoutException raised.
    static member WithTimeout (computation: Async<'R>, millisecondsTimeout: int) : Async<'R> =
        make (fun () ->
            if millisecondsTimeout < 0 then
                await computation
            else
                resultOf (
                    within millisecondsTimeout (currentToken ()) (fun token ->
                        match ending token computation with
                        | Cancelled error when not (currentToken().IsCancellationRequested) -> raise error
                        | other -> other)
                ))

    static member WithTimeout (computation: Async<'R>, timeout: TimeSpan) : Async<'R> =
        Async.WithTimeout (computation, int timeout.TotalMilliseconds)

    /// Runs a computation again when it fails, as often and as late as the policy says.
    static member Retry (computation: Async<'R>, policy: RetryPolicy) : Async<'R> =
        make (fun () ->
            policy.Validate ()
            let mutable outcome : 'R option = None
            let mutable failures = 0

            while outcome.IsNone do
                try
                    outcome <- Some (await computation)
                with error when failures < policy.Retries && policy.ShouldRetry error ->
                    failures <- failures + 1
                    wait (policy.DelayBefore failures (jitter ()))

            outcome.Value)

    /// Runs a computation again when it fails: so often, doubling the time of waiting from 100 ms to 30 s.
    static member Retry (computation: Async<'R>, retries: int) : Async<'R> =
        Async.Retry (computation, { RetryPolicy.Default with Retries = retries })

    /// The first result of several computations; the others are cancelled.
    static member Choice (computations: seq<Async<'R option>>) : Async<'R option> =
        make (fun () -> firstOf computations)

    /// Gives the result, or the exception that the computation raised.
    static member Catch (computation: Async<'R>) : Async<Choice<'R, exn>> =
        make (fun () ->
            try
                Choice1Of2 (await computation)
            with error ->
                Choice2Of2 error)

    /// Runs a computation and drops its result.
    static member Ignore (computation: Async<'R>) : Async<unit> =
        make (fun () -> await computation |> ignore)

    /// Calls a function when the computation is cancelled.
    static member TryCancelled
        (
            computation: Async<'R>,
            compensation: OperationCanceledException -> unit
        ) : Async<'R> =
        make (fun () ->
            try
                await computation
            with ComputationCancelled message ->
                compensation (OperationCanceledException message)
                endComputation message)

    // ---- Waiting

    /// A computation that waits for some milliseconds.
    static member Sleep (millisecondsDueTime: int) : Async<unit> =
        make (fun () ->
            if millisecondsDueTime < -1 then
                raise (ArgumentOutOfRangeException ("dueTime", "Number must be either non-negative and less than or equal to Int32.MaxValue or -1."))
            elif millisecondsDueTime = -1 then
                result (newPromise<unit> ())
            else
                wait millisecondsDueTime)

    static member Sleep (dueTime: TimeSpan) : Async<unit> =
        if dueTime < TimeSpan.Zero then
            raise (ArgumentOutOfRangeException "dueTime")

        make (fun () -> wait (int dueTime.TotalMilliseconds))

    /// Waits for the next time that an event is triggered.
    static member AwaitEvent (event: IEvent<'Del, 'R>, ?cancelAction: unit -> unit) : Async<'R> =
        make (fun () -> awaitEvent event cancelAction)

    /// Waits for a task.
    static member AwaitTask (task: Task<'R>) : Async<'R> = make (fun () -> unbox<'R> (Tasks.awaitInAsync task))

    static member AwaitTask (task: Task) : Async<unit> = make (fun () -> Tasks.awaitInAsync task |> ignore)

    /// A computation that goes on when one of three functions is called.
    static member FromContinuations
        (callback: ('R -> unit) * (exn -> unit) * (OperationCanceledException -> unit) -> unit)
        : Async<'R> =
        make (fun () -> fromContinuations callback)

    /// Others have their turn: scripts have one thread, their event loop's.
    static member SwitchToThreadPool () : Async<unit> = make (fun () -> wait 0)
    static member SwitchToNewThread () : Async<unit> = make (fun () -> wait 0)

    // ---- Cancellation

    /// The token of the computation that runs.
    static member CancellationToken : Async<CancellationToken> = make (fun () -> currentToken ())

    /// The token of computations that are started without one.
    static member DefaultCancellationToken : CancellationToken = defaultSource.Token

    /// Cancels what has been started without a token.
    static member CancelDefaultToken () : unit =
        let source = defaultSource
        defaultSource <- new CancellationTokenSource ()
        source.Cancel ()

    /// Calls a function when the computation is cancelled before the result is disposed of.
    static member OnCancel (interruption: unit -> unit) : Async<IDisposable> =
        make (fun () ->
            let token = currentToken ()
            let registration = token.Register interruption

            { new IDisposable with
                member _.Dispose () : unit =
                    if not token.IsCancellationRequested then
                        registration.Dispose () })
