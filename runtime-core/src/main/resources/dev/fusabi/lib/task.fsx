/// Tasks: computations that have been started, or values that arrive later.
module Tasks

[<Opaque>]
type private Promise<'T>

[<Intrinsic("Async.newPromise")>]
let private newPromise<'T> () : Promise<'T> = intrinsic

[<Intrinsic("Async.isSet")>]
let private isSet (promise: Promise<'T>) : bool = intrinsic

[<Intrinsic("Async.value")>]
let private valueOf (promise: Promise<'T>) : 'T = intrinsic

[<Intrinsic("Async.setNow")>]
let private setNow (promise: Promise<'T>) (value: 'T) : unit = intrinsic

[<Intrinsic("Async.await")>]
let private result (promise: Promise<'T>) : 'T = intrinsic

[<Intrinsic("Async.awaitInLine")>]
let private resultInLine (promise: Promise<'T>) : 'T = intrinsic

[<Intrinsic("Async.awaitFor")>]
let private resultWithin (promise: Promise<'T>) (milliseconds: int) : bool = intrinsic

[<Intrinsic("Async.sleep")>]
let private wait (milliseconds: int) : unit = intrinsic

[<Intrinsic("Async.startDetached")>]
let private startDetached (body: unit -> unit) : obj = intrinsic

[<Intrinsic("Async.startNow")>]
let private startNow (body: unit -> unit) : unit = intrinsic

[<Intrinsic("Async.cancel")>]
let private stop (started: obj) : unit = intrinsic

[<Intrinsic("Async.rethrow")>]
let private rethrow (error: exn) : 'T = intrinsic

type TaskStatus =
    | Created = 0
    | WaitingForActivation = 1
    | WaitingToRun = 2
    | Running = 3
    | WaitingForChildrenToComplete = 4
    | RanToCompletion = 5
    | Canceled = 6
    | Faulted = 7

type TaskCreationOptions =
    | None = 0
    | PreferFairness = 1
    | LongRunning = 2
    | AttachedToParent = 4
    | DenyChildAttach = 8
    | HideScheduler = 16
    | RunContinuationsAsynchronously = 64

type private TaskEnd =
    | Done of obj
    | Failed of exn list
    | Stopped

/// What a task and those that complete it share.
type TaskState () =
    let ended : Promise<TaskEnd> = newPromise<TaskEnd> ()

    member internal _.IsSet : bool = isSet ended

    member internal _.End : TaskEnd = valueOf ended

    member internal _.Wait () : TaskEnd = result ended

    member internal _.WaitFor (milliseconds: int) : bool = resultWithin ended milliseconds

    member internal _.WaitInLine () : TaskEnd = resultInLine ended

    /// False when it has ended before.
    member internal _.TrySet (value: TaskEnd) : bool =
        if isSet ended then
            false
        else
            setNow ended value
            true

    /// Ends as a function does.
    member internal this.Finish (body: unit -> obj) : unit =
        try
            let ending =
                try
                    try
                        Done (body ())
                    with
                    | :? OperationCanceledException -> Stopped
                    | error -> Failed [ error ]
                with ComputationCancelled _ ->
                    Stopped

            this.TrySet ending |> ignore
        finally
            // The fiber itself may have been ended.
            this.TrySet Stopped |> ignore

let private aggregate (errors: exn list) : exn = AggregateException errors :> exn

let private raiseAll (ending: TaskEnd) : unit =
    match ending with
    | Done _ -> ()
    | Failed errors -> raise (aggregate errors)
    | Stopped -> raise (aggregate [ TaskCanceledException () ])

let private raiseFirst (ending: TaskEnd) : unit =
    match ending with
    | Failed (error :: _) -> rethrow error
    | Done _
    | Failed _ -> ()
    | Stopped -> raise (TaskCanceledException ())

type TaskAwaiter (state: TaskState) =
    member _.IsCompleted : bool = state.IsSet
    member _.GetResult () : unit = raiseFirst (state.Wait ())

type TaskAwaiter<'T> (state: TaskState) =
    member _.IsCompleted : bool = state.IsSet

    member _.GetResult () : 'T =
        match state.Wait () with
        | Done value -> unbox<'T> value
        | ending ->
            raiseFirst ending
            Unchecked.defaultof<'T>

type Task (state: TaskState) =
    member _.State : TaskState = state
    member _.IsCompleted : bool = state.IsSet

    member _.IsCompletedSuccessfully : bool =
        state.IsSet
        && match state.End with
           | Done _ -> true
           | _ -> false

    member _.IsFaulted : bool =
        state.IsSet
        && match state.End with
           | Failed _ -> true
           | _ -> false

    member _.IsCanceled : bool =
        state.IsSet
        && match state.End with
           | Stopped -> true
           | _ -> false

    member _.Status : TaskStatus =
        if not state.IsSet then
            TaskStatus.WaitingForActivation
        else
            match state.End with
            | Done _ -> TaskStatus.RanToCompletion
            | Failed _ -> TaskStatus.Faulted
            | Stopped -> TaskStatus.Canceled

    member _.Exception : AggregateException =
        match (if state.IsSet then state.End else Stopped) with
        | Failed errors -> AggregateException errors
        | _ -> Unchecked.defaultof<AggregateException>

    /// The script waits; no thread does.
    member _.Wait () : unit = raiseAll (state.Wait ())

    member this.Wait (cancellationToken: CancellationToken) : unit = this.Wait ()

    /// Whether it ended within so many milliseconds.
    member _.Wait (millisecondsTimeout: int) : bool =
        if millisecondsTimeout >= 0 && not state.IsSet then
            state.WaitFor millisecondsTimeout |> ignore
        else
            state.Wait () |> ignore

        if state.IsSet then
            raiseAll state.End

        state.IsSet

    member this.Wait (timeout: TimeSpan) : bool = this.Wait (int timeout.TotalMilliseconds)
    /// Waits, for a host that has called a function which gives a task.
    static member internal ResultOf (task: Task) : unit = raiseFirst (task.State.Wait ())

    member _.GetAwaiter () : TaskAwaiter = TaskAwaiter state
    member this.ConfigureAwait (continueOnCapturedContext: bool) : Task = this

    member this.ContinueWith (continuationAction: Task -> 'R) : Task<'R> =
        let next = TaskState ()

        startDetached (fun () ->
            next.Finish (fun () ->
                state.Wait () |> ignore
                box (continuationAction this)))
        |> ignore

        Task<'R> next

    member _.Dispose () : unit = ()

    interface IDisposable with
        member _.Dispose () : unit = ()

and Task<'T> (state: TaskState) =
    inherit Task (state)

    member _.Result : 'T =
        match state.Wait () with
        | Done value -> unbox<'T> value
        | ending ->
            raiseAll ending
            Unchecked.defaultof<'T>

    static member internal ResultOf (task: Task<'T>) : 'T = task.GetAwaiter().GetResult ()

    member _.GetAwaiter () : TaskAwaiter<'T> = TaskAwaiter<'T> state
    member this.ConfigureAwait (continueOnCapturedContext: bool) : Task<'T> = this

    member this.ContinueWith (continuationFunction: Task<'T> -> 'R) : Task<'R> =
        let next = TaskState ()

        startDetached (fun () ->
            next.Finish (fun () ->
                state.Wait () |> ignore
                box (continuationFunction this)))
        |> ignore

        Task<'R> next

// ---- `task { }`

/// Starts a computation: it runs until it waits.
let make (body: unit -> 'T) : Task<'T> =
    let state = TaskState ()
    startNow (fun () -> state.Finish (fun () -> box (body ())))
    Task<'T> state

/// The result of a task, when it is there.
let await (task: Task<'T>) : 'T =
    match task.State.WaitInLine () with
    | Done value -> unbox<'T> value
    | ending ->
        raiseFirst ending
        Unchecked.defaultof<'T>

let awaitLast (task: Task<'T>) : 'T = await task

let awaitPlain (task: Task) : unit = raiseFirst (task.State.WaitInLine ())

/// The same in an asynchronous computation.
let awaitInAsync (task: Task) : obj =
    match task.State.Wait () with
    | Done value -> value
    | Failed errors -> raise (aggregate errors)
    | Stopped -> raise (TaskCanceledException ())

/// A task of a computation that its starter runs at once, or that has its turn later.
let start (isNow: bool) (body: unit -> 'T) : Task<'T> =
    let state = TaskState ()
    let run () : unit = state.Finish (fun () -> box (body ()))

    if isNow then
        startNow run
    else
        startDetached run |> ignore

    Task<'T> state

let private ended (ending: TaskEnd) : TaskState =
    let state = TaskState ()
    state.TrySet ending |> ignore
    state

let private unitTask (state: TaskState) : Task = Task state

/// Ends when all have ended.
let private whenAll (tasks: TaskState[]) (values: unit -> obj) : TaskState =
    let state = TaskState ()

    let run () : unit =
        let mutable errors : exn list = []
        let mutable isStopped = false

        for task in tasks do
            match task.Wait () with
            | Done _ -> ()
            | Failed more -> errors <- errors @ more
            | Stopped -> isStopped <- true

        let ending =
            if not errors.IsEmpty then Failed errors
            elif isStopped then Stopped
            else Done (values ())

        state.TrySet ending |> ignore

    if tasks |> Array.forall (fun task -> task.IsSet) then
        run ()
    else
        startDetached run |> ignore

    state

/// Ends with the index of the first that has ended.
let private whenAny (tasks: TaskState[]) : TaskState =
    let state = TaskState ()

    match tasks |> Array.tryFindIndex (fun task -> task.IsSet) with
    | Some index -> state.TrySet (Done (box index)) |> ignore
    | None ->
        let waiters = ResizeArray<obj> ()

        tasks
        |> Array.iteri (fun index task ->
            waiters.Add (
                startDetached (fun () ->
                    task.Wait () |> ignore

                    if state.TrySet (Done (box index)) then
                        for other in waiters do
                            stop other)
            ))

    state

let private mapped (state: TaskState) (mapping: obj -> obj) : TaskState =
    let next = TaskState ()

    let run () : unit =
        match state.Wait () with
        | Done value -> next.TrySet (Done (mapping value)) |> ignore
        | other -> next.TrySet other |> ignore

    if state.IsSet then run () else startDetached run |> ignore
    next

let private delay (milliseconds: int) (token: CancellationToken) : Task =
    if milliseconds < -1 then
        raise (
            ArgumentOutOfRangeException (
                "millisecondsDelay",
                "The value needs to be either -1 (signifying an infinite timeout), 0 or a positive integer."
            )
        )

    let state = TaskState ()

    if token.IsCancellationRequested then
        state.TrySet Stopped |> ignore
    elif milliseconds = 0 then
        state.TrySet (Done (box ())) |> ignore
    elif milliseconds > 0 || token.CanBeCanceled then
        let mutable timer : obj option = None
        let registration =
            token.Register (fun () ->
                if state.TrySet Stopped then
                    match timer with
                    | Some started -> stop started
                    | None -> ())

        if milliseconds > 0 then
            timer <-
                Some (
                    startDetached (fun () ->
                        wait milliseconds
                        registration.Dispose ()
                        state.TrySet (Done (box ())) |> ignore)
                )

    unitTask state

let private states (tasks: seq<Task>) : TaskState[] = tasks |> Seq.map (fun task -> task.State) |> Array.ofSeq

let private statesOf (tasks: seq<Task<'T>>) : TaskState[] = tasks |> Seq.map (fun task -> task.State) |> Array.ofSeq

let private valuesOf (tasks: TaskState[]) : 'T[] =
    tasks
    |> Array.map (fun task ->
        match task.End with
        | Done value -> unbox<'T> value
        | _ -> Unchecked.defaultof<'T>)

/// What a task gives that gives a task.
let private unwrapped (outer: Task<Task<'T>>) : Task<'T> = start false (fun () -> await (await outer))

type TaskFactory () =
    member _.StartNew (body: unit -> 'T) : Task<'T> = start false body
    member _.StartNew (body: unit -> 'T, creationOptions: TaskCreationOptions) : Task<'T> = start false body

type YieldAwaitable () =
    member _.Pass () : unit = wait 0

type Task with
    static member FromResult (result: 'T) : Task<'T> = Task<'T> (ended (Done (box result)))
    static member CompletedTask : Task = unitTask (ended (Done (box ())))
    static member FromException (error: exn) : Task<'T> = Task<'T> (ended (Failed [ error ]))
    static member FromCanceled (cancellationToken: CancellationToken) : Task<'T> = Task<'T> (ended Stopped)

    static member Delay (millisecondsDelay: int) : Task = delay millisecondsDelay CancellationToken.None
    static member Delay (delayTime: TimeSpan) : Task = delay (int delayTime.TotalMilliseconds) CancellationToken.None

    static member Delay (millisecondsDelay: int, cancellationToken: CancellationToken) : Task =
        delay millisecondsDelay cancellationToken

    static member Delay (delayTime: TimeSpan, cancellationToken: CancellationToken) : Task =
        delay (int delayTime.TotalMilliseconds) cancellationToken

    static member Yield () : YieldAwaitable = YieldAwaitable ()

    static member Run (body: unit -> Task<'T>) : Task<'T> = start false (fun () -> await (body ()))
    static member Run (body: unit -> 'T) : Task<'T> = start false body

    static member Run (body: unit -> 'T, cancellationToken: CancellationToken) : Task<'T> =
        if cancellationToken.IsCancellationRequested then
            Task<'T> (ended Stopped)
        else
            start false body

    static member WhenAll (tasks: seq<Task<'T>>) : Task<'T[]> =
        let all = statesOf tasks
        Task<'T[]> (whenAll all (fun () -> box (valuesOf all: 'T[])))

    static member WhenAll ([<ParamArray>] tasks: Task<'T>[]) : Task<'T[]> =
        let all = statesOf tasks
        Task<'T[]> (whenAll all (fun () -> box (valuesOf all: 'T[])))

    static member WhenAll (tasks: seq<Task>) : Task = unitTask (whenAll (states tasks) (fun () -> box ()))
    static member WhenAll ([<ParamArray>] tasks: Task[]) : Task = unitTask (whenAll (states tasks) (fun () -> box ()))

    static member WhenAny (tasks: seq<Task<'T>>) : Task<Task<'T>> =
        let all = Array.ofSeq tasks
        Task<Task<'T>> (mapped (whenAny (statesOf all)) (fun index -> box all.[unbox<int> index]))

    static member WhenAny ([<ParamArray>] tasks: Task<'T>[]) : Task<Task<'T>> =
        Task<Task<'T>> (mapped (whenAny (statesOf tasks)) (fun index -> box tasks.[unbox<int> index]))

    static member WhenAny (tasks: seq<Task>) : Task<Task> =
        let all = Array.ofSeq tasks
        Task<Task> (mapped (whenAny (states all)) (fun index -> box all.[unbox<int> index]))

    static member WhenAny ([<ParamArray>] tasks: Task[]) : Task<Task> =
        Task<Task> (mapped (whenAny (states tasks)) (fun index -> box tasks.[unbox<int> index]))

    static member WaitAll ([<ParamArray>] tasks: Task[]) : unit =
        raiseAll ((whenAll (states tasks) (fun () -> box ())).Wait ())

    static member WaitAny ([<ParamArray>] tasks: Task[]) : int =
        match (whenAny (states tasks)).Wait () with
        | Done index -> unbox<int> index
        | _ -> -1

    static member Factory : TaskFactory = TaskFactory ()

/// A task that its owner ends.
type TaskCompletionSource<'T> () =
    let state = TaskState ()
    let task = Task<'T> state

    let require (isSet: bool) : unit =
        if not isSet then
            invalidOp "An attempt was made to transition a task to a final state when it had already completed."

    new (creationOptions: TaskCreationOptions) = TaskCompletionSource<'T> ()

    member _.Task : Task<'T> = task
    member _.TrySetResult (result: 'T) : bool = state.TrySet (Done (box result))
    member this.SetResult (result: 'T) : unit = require (this.TrySetResult result)
    member _.TrySetException (error: exn) : bool = state.TrySet (Failed [ error ])
    member this.SetException (error: exn) : unit = require (this.TrySetException error)
    member _.TrySetCanceled () : bool = state.TrySet Stopped
    member this.SetCanceled () : unit = require (this.TrySetCanceled ())

/// A task, or a value that is there.
type ValueTask<'T> (task: Task<'T>) =
    new (result: 'T) = ValueTask<'T> (Task.FromResult result)
    static member internal ResultOf (task: ValueTask<'T>) : 'T = task.AsTask().GetAwaiter().GetResult ()
    member _.AsTask () : Task<'T> = task
    member _.IsCompleted : bool = task.IsCompleted
    member _.IsCompletedSuccessfully : bool = task.IsCompletedSuccessfully
    member _.IsFaulted : bool = task.IsFaulted
    member _.IsCanceled : bool = task.IsCanceled
    member _.Result : 'T = task.Result

/// A task without a result, or one that is there.
type ValueTask (task: Task) =
    new () = ValueTask (Task.CompletedTask)
    static member internal ResultOf (task: ValueTask) : unit = task.AsTask().GetAwaiter().GetResult ()
    member _.AsTask () : Task = task
    member _.IsCompleted : bool = task.IsCompleted
    member _.IsCompletedSuccessfully : bool = task.IsCompletedSuccessfully
    member _.IsFaulted : bool = task.IsFaulted
    member _.IsCanceled : bool = task.IsCanceled

let awaitPlainValue (task: ValueTask) : unit = awaitPlain (task.AsTask ())

/// What else `let!` of `task { }` waits for.
let awaitValue (task: ValueTask<'T>) : 'T = await (task.AsTask ())

let awaitTurn (turn: YieldAwaitable) : unit = turn.Pass ()
