/// Channels after .NET's: queues that some write to and others read from, with a bound that makes writers wait.
module Channels

open System.Collections.Generic

/// What a writer does when a bounded channel is full.
type BoundedChannelFullMode =
    | Wait = 0
    | DropNewest = 1
    | DropOldest = 2
    | DropWrite = 3

type ChannelOptions () =
    member val SingleReader : bool = false with get, set
    member val SingleWriter : bool = false with get, set
    member val AllowSynchronousContinuations : bool = false with get, set

type BoundedChannelOptions (capacity: int) =
    inherit ChannelOptions ()

    do
        if capacity < 1 then
            raise (ArgumentOutOfRangeException "capacity")

    member val Capacity : int = capacity with get, set
    member val FullMode : BoundedChannelFullMode = BoundedChannelFullMode.Wait with get, set

type UnboundedChannelOptions () =
    inherit ChannelOptions ()


type ChannelClosedException (message: string, innerException: exn) =
    inherit InvalidOperationException (message, innerException)
    new () = ChannelClosedException ("The channel has been closed.", null)

/// What readers and writers share. There is a permit for each item that can be read, and for each free place.
type ChannelState<'T> (capacity: int, mode: BoundedChannelFullMode) =
    let items = LinkedList<'T> ()
    let readable = new SemaphoreSlim (0)
    let places = new SemaphoreSlim (capacity, capacity)
    let completion = TaskCompletionSource<unit> ()
    let mutable isComplete = false
    let mutable failure : exn option = None

    /// Nothing more will be read.
    let finishWhenEmpty () : unit =
        if isComplete && items.Count = 0 then
            match failure with
            | Some error -> completion.TrySetException error |> ignore
            | None -> completion.TrySetResult () |> ignore

    let add (item: 'T) : unit =
        items.AddLast item |> ignore
        readable.Release () |> ignore

    let remove () : 'T =
        let item = items.First.Value
        items.RemoveFirst ()

        if not isComplete then
            places.Release () |> ignore

        finishWhenEmpty ()
        item

    /// When the channel is full and its mode lets nobody wait.
    let makePlace (item: 'T) : unit =
        match mode with
        | BoundedChannelFullMode.DropNewest ->
            items.RemoveLast ()
            items.AddLast item |> ignore
        | BoundedChannelFullMode.DropOldest ->
            items.RemoveFirst ()
            items.AddLast item |> ignore
        | _ -> ()

    member internal _.Count : int = items.Count
    member internal _.Completion : Task = completion.Task
    member internal _.IsComplete : bool = isComplete

    member internal _.Closed () : exn =
        match failure with
        | Some error -> ChannelClosedException ("The channel has been closed.", error) :> exn
        | None -> ChannelClosedException () :> exn

    member internal _.TryWrite (item: 'T) : bool =
        if isComplete then
            false
        elif places.TryTake () then
            add item
            true
        elif mode = BoundedChannelFullMode.Wait then
            false
        else
            makePlace item
            true

    member internal this.Write (item: 'T) : unit =
        if not (this.TryWrite item) then
            if isComplete || not (places.Take ()) || isComplete then
                raise (this.Closed ())

            add item

    /// False when nothing can be written any more.
    member internal _.WaitToWrite () : bool =
        if isComplete then
            false
        elif mode <> BoundedChannelFullMode.Wait || places.CurrentCount > 0 then
            true
        elif places.Take () then
            places.Release () |> ignore
            true
        else
            false

    member internal _.TryRead () : 'T option = if readable.TryTake () then Some (remove ()) else None

    member internal _.Peek () : 'T option = if readable.CurrentCount > 0 then Some items.First.Value else None

    /// None when the channel has been completed and is empty.
    member internal _.Read () : 'T option =
        if isComplete && readable.CurrentCount = 0 then None
        elif readable.Take () then Some (remove ())
        else None

    /// False when nothing can be read any more.
    member internal _.WaitToRead () : bool =
        if readable.CurrentCount > 0 then
            true
        elif not isComplete && readable.Take () then
            readable.Release () |> ignore
            true
        else
            match failure with
            | Some error -> raise error
            | None -> false

    member internal _.TryComplete (error: exn option) : bool =
        if isComplete then
            false
        else
            isComplete <- true
            failure <- error
            readable.Close ()
            places.Close ()
            finishWhenEmpty ()
            true

/// At once when that can be done without waiting.
let private started (isReady: bool) (token: CancellationToken) (body: unit -> 'T) : Task<'T> =
    if token.IsCancellationRequested then Task.FromCanceled<'T> token
    elif isReady then Tasks.start true body
    else Async.StartImmediateAsTask (Async.make body, token)

type ChannelReader<'T> (state: ChannelState<'T>) =
    member _.Count : int = state.Count
    member _.CanCount : bool = true
    member _.CanPeek : bool = true

    /// Ends when the channel has been completed and everything has been read.
    member _.Completion : Task = state.Completion

    member _.TryRead () : bool * 'T =
        match state.TryRead () with
        | Some item -> (true, item)
        | None -> (false, Unchecked.defaultof<'T>)

    member _.TryPeek () : bool * 'T =
        match state.Peek () with
        | Some item -> (true, item)
        | None -> (false, Unchecked.defaultof<'T>)

    member _.ReadAsync (?cancellationToken: CancellationToken) : ValueTask<'T> =
        ValueTask<'T> (
            started (state.Count > 0) (defaultArg cancellationToken CancellationToken.None) (fun () ->
                match state.Read () with
                | Some item -> item
                | None -> raise (state.Closed ()))
        )

    /// False when nothing will come any more.
    member _.WaitToReadAsync (?cancellationToken: CancellationToken) : ValueTask<bool> =
        ValueTask<bool> (
            started (state.Count > 0) (defaultArg cancellationToken CancellationToken.None) (fun () ->
                state.WaitToRead ())
        )

    /// What is written until the channel is completed; several may read, and each item is for one of them.
    member _.ReadAllAsync () : AsyncSeq<'T> =
        asyncSeq {
            while state.WaitToRead () do
                match state.TryRead () with
                | Some item -> yield item
                | None -> ()
        }

type ChannelWriter<'T> (state: ChannelState<'T>) =
    member _.TryWrite (item: 'T) : bool = state.TryWrite item

    member _.WriteAsync (item: 'T, ?cancellationToken: CancellationToken) : ValueTask =
        ValueTask (
            started false (defaultArg cancellationToken CancellationToken.None) (fun () -> state.Write item) :> Task
        )

    /// False when nothing can be written any more.
    member _.WaitToWriteAsync (?cancellationToken: CancellationToken) : ValueTask<bool> =
        ValueTask<bool> (
            started false (defaultArg cancellationToken CancellationToken.None) (fun () -> state.WaitToWrite ())
        )

    member _.TryComplete (?error: exn) : bool = state.TryComplete error

    member this.Complete (?error: exn) : unit =
        if not (state.TryComplete error) then
            raise (ChannelClosedException ())

type Channel<'T> (state: ChannelState<'T>) =
    member val Reader : ChannelReader<'T> = ChannelReader<'T> state
    member val Writer : ChannelWriter<'T> = ChannelWriter<'T> state

[<Opaque>]
type Channel

type Channel with
    static member CreateUnbounded<'T> () : Channel<'T> =
        Channel<'T> (ChannelState<'T> (Int32.MaxValue, BoundedChannelFullMode.Wait))

    static member CreateUnbounded<'T> (options: UnboundedChannelOptions) : Channel<'T> = Channel.CreateUnbounded<'T> ()

    static member CreateBounded<'T> (capacity: int) : Channel<'T> =
        Channel.CreateBounded<'T> (BoundedChannelOptions capacity)

    static member CreateBounded<'T> (options: BoundedChannelOptions) : Channel<'T> =
        Channel<'T> (ChannelState<'T> (options.Capacity, options.FullMode))
