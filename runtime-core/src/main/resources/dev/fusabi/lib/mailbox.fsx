/// Agents: computations with a queue of messages.
module Mailboxes

[<Opaque>]
type private Promise<'T>

[<Intrinsic("Async.newPromise")>]
let private newPromise<'T> () : Promise<'T> = intrinsic

[<Intrinsic("Async.isSet")>]
let private isSet (promise: Promise<'T>) : bool = intrinsic

[<Intrinsic("Async.value")>]
let private valueOf (promise: Promise<'T>) : 'T = intrinsic

[<Intrinsic("Async.set")>]
let private set (promise: Promise<'T>) (value: 'T) : bool = intrinsic

[<Intrinsic("Async.await")>]
let private result (promise: Promise<'T>) : 'T = intrinsic

[<Intrinsic("Async.awaitFor")>]
let private resultWithin (promise: Promise<'T>) (milliseconds: int) : bool = intrinsic

/// Whether the value was there in time; a negative time is without end.
let private arrives (promise: Promise<'T>) (milliseconds: int) : bool =
    if milliseconds < 0 then
        result promise |> ignore
        true
    else
        resultWithin promise milliseconds

let private late (operation: string) : 'T = raise (TimeoutException (operation + " timed out."))

/// Where an agent answers a message.
type AsyncReplyChannel<'Reply> (reply: 'Reply -> unit) =
    member _.Reply (value: 'Reply) : unit = reply value

type MailboxProcessor<'Msg> (body: MailboxProcessor<'Msg> -> Async<unit>, ?cancellationToken: CancellationToken) as this =
    let arrivals = Queue<'Msg> ()

    /// The messages that a scan has passed over: older than those that arrive.
    let skipped = ResizeArray<'Msg> ()

    let failed = Event<exn> ()
    let mutable hasStarted = false
    let mutable isDisposed = false
    let mutable timeout = -1
    let mutable arrival : Promise<bool> option = None

    /// Whether another message came in time.
    let waitForMore (milliseconds: int) : bool =
        let next : Promise<bool> = newPromise<bool> ()
        arrival <- Some next

        try
            arrives next milliseconds
        finally
            arrival <- None

    let tryReceive (milliseconds: int) : 'Msg option =
        if skipped.Count > 0 then
            let message = skipped.[0]
            skipped.RemoveAt 0
            Some message
        elif arrivals.Count > 0 || waitForMore milliseconds then
            Some (arrivals.Dequeue ())
        else
            None

    let run () : Async<unit> =
        Async.make (fun () ->
            try
                Async.await (body this)
            with error ->
                failed.Trigger error)

    let timeOf (given: int option) : int = defaultArg given timeout

    static member Start
        (
            body: MailboxProcessor<'Msg> -> Async<unit>,
            ?cancellationToken: CancellationToken
        ) : MailboxProcessor<'Msg> =
        let mailbox = new MailboxProcessor<'Msg> (body, ?cancellationToken = cancellationToken)
        mailbox.Start ()
        mailbox

    static member StartImmediate
        (
            body: MailboxProcessor<'Msg> -> Async<unit>,
            ?cancellationToken: CancellationToken
        ) : MailboxProcessor<'Msg> =
        let mailbox = new MailboxProcessor<'Msg> (body, ?cancellationToken = cancellationToken)
        mailbox.StartImmediate ()
        mailbox

    member _.Start () : unit =
        if hasStarted then
            invalidOp "The MailboxProcessor has already been started."

        hasStarted <- true
        Async.Start (run (), ?cancellationToken = cancellationToken)

    member _.StartImmediate () : unit =
        if hasStarted then
            invalidOp "The MailboxProcessor has already been started."

        hasStarted <- true
        Async.StartImmediate (run (), ?cancellationToken = cancellationToken)

    /// The number of messages that wait.
    member _.CurrentQueueLength : int = skipped.Count + arrivals.Count

    /// How long the others wait in milliseconds; negative for without end.
    member _.DefaultTimeout
        with get () : int = timeout
        and set (milliseconds: int) : unit = timeout <- milliseconds

    /// What the body raised.
    member _.Error : IEvent<exn> = failed.Publish

    member _.Post (message: 'Msg) : unit =
        if not isDisposed then
            arrivals.Enqueue message

            match arrival with
            | Some waiting -> set waiting true |> ignore
            | None -> ()

    member _.Receive (?timeout: int) : Async<'Msg> =
        Async.make (fun () ->
            match tryReceive (timeOf timeout) with
            | Some message -> message
            | None -> late "Mailbox.Receive")

    member _.TryReceive (?timeout: int) : Async<'Msg option> = Async.make (fun () -> tryReceive (timeOf timeout))

    member private _.Search (scanner: 'Msg -> Async<'T> option, milliseconds: int) : 'T option =
        let mutable index = 0
        let mutable found : 'T option = None
        let mutable isLooking = true

        while isLooking do
            if index = skipped.Count then
                if arrivals.Count > 0 || waitForMore milliseconds then
                    skipped.Add (arrivals.Dequeue ())
                else
                    isLooking <- false

            if isLooking then
                match scanner skipped.[index] with
                | Some computation ->
                    skipped.RemoveAt index
                    isLooking <- false
                    found <- Some (Async.await computation)
                | None -> index <- index + 1

        found

    /// Receives the first message for which the function gives a computation, and runs that.
    member this.Scan (scanner: 'Msg -> Async<'T> option, ?timeout: int) : Async<'T> =
        Async.make (fun () ->
            match this.Search (scanner, timeOf timeout) with
            | Some value -> value
            | None -> late "Mailbox.Scan")

    member this.TryScan (scanner: 'Msg -> Async<'T> option, ?timeout: int) : Async<'T option> =
        Async.make (fun () -> this.Search (scanner, timeOf timeout))

    /// Posts a message and gives what is answered in time.
    member private this.Ask (buildMessage: AsyncReplyChannel<'Reply> -> 'Msg, milliseconds: int) : 'Reply option =
        let answer : Promise<'Reply> = newPromise<'Reply> ()
        this.Post (buildMessage (AsyncReplyChannel<'Reply> (fun value -> set answer value |> ignore)))
        if arrives answer milliseconds then Some (valueOf answer) else None

    /// Posts a message and waits for the answer.
    member this.PostAndReply (buildMessage: AsyncReplyChannel<'Reply> -> 'Msg, ?timeout: int) : 'Reply =
        match this.Ask (buildMessage, timeOf timeout) with
        | Some value -> value
        | None -> late "MailboxProcessor.PostAndReply"

    member this.TryPostAndReply (buildMessage: AsyncReplyChannel<'Reply> -> 'Msg, ?timeout: int) : 'Reply option =
        this.Ask (buildMessage, timeOf timeout)

    member this.PostAndAsyncReply (buildMessage: AsyncReplyChannel<'Reply> -> 'Msg, ?timeout: int) : Async<'Reply> =
        Async.make (fun () ->
            match this.Ask (buildMessage, timeOf timeout) with
            | Some value -> value
            | None -> late "MailboxProcessor.PostAndAsyncReply")

    member this.PostAndTryAsyncReply
        (
            buildMessage: AsyncReplyChannel<'Reply> -> 'Msg,
            ?timeout: int
        ) : Async<'Reply option> =
        Async.make (fun () -> this.Ask (buildMessage, timeOf timeout))

    member _.Dispose () : unit =
        isDisposed <- true
        arrivals.Clear ()
        skipped.Clear ()

    interface IDisposable with
        member this.Dispose () : unit = this.Dispose ()
