/// Permits that are few: what takes one waits, in order, until there is one.
module Semaphores

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

type SemaphoreFullException (message: string) =
    inherit Exception (message)

type SemaphoreSlim (initialCount: int, maxCount: int) =
    do
        if initialCount < 0 || initialCount > maxCount then
            raise (
                ArgumentOutOfRangeException (
                    "initialCount",
                    "The initialCount argument must be non-negative and less than or equal to the maximumCount."
                )
            )

        if maxCount <= 0 then
            raise (
                ArgumentOutOfRangeException (
                    "maxCount",
                    "The maximumCount argument must be a positive number. If a maximum is not required, use the constructor without a maxCount parameter."
                )
            )

    let mutable free = initialCount
    let mutable isDisposed = false

    /// Each gets true with a permit, or false when there will be none.
    let waiting = LinkedList<Promise<bool>> ()

    let release () : unit =
        if waiting.Count = 0 then
            free <- free + 1
        else
            let first = waiting.First.Value
            waiting.RemoveFirst ()
            set first true |> ignore

    let requireOpen () : unit =
        if isDisposed then
            raise (ObjectDisposedException "The semaphore has been disposed.")

    let tryTake () : bool =
        if free > 0 then
            free <- free - 1
            true
        else
            false

    /// Waits in line with a function that tells whether the permit came.
    let standInLine (wait: Promise<bool> -> bool) : bool =
        let arrival : Promise<bool> = newPromise<bool> ()
        let place = waiting.AddLast arrival
        let mutable isTaken = false

        try
            isTaken <- wait arrival
            isTaken
        finally
            if not isTaken then
                if not (isSet arrival) then
                    waiting.Remove place
                elif valueOf arrival then
                    // It came when nobody waited any more.
                    release ()

    let take () : bool = tryTake () || standInLine (fun arrival -> result arrival)

    let takeWithin (milliseconds: int) : bool =
        if milliseconds < 0 then
            take ()
        else
            tryTake ()
            || milliseconds > 0
               && standInLine (fun arrival -> resultWithin arrival milliseconds && valueOf arrival)

    let started (token: CancellationToken) (body: unit -> 'T) : Task<'T> =
        if token.IsCancellationRequested then
            Task.FromCanceled<'T> token
        elif free > 0 then
            Task.FromResult (body ())
        else
            Async.StartImmediateAsTask (Async.make body, token)

    new (initialCount: int) = new SemaphoreSlim (initialCount, Int32.MaxValue)

    /// How many permits can be taken without waiting.
    member _.CurrentCount : int = free

    /// Takes a permit, whatever is to come then; false when there will be none, since the semaphore has been closed.
    member internal _.Take () : bool = take ()

    /// Takes a permit if there is one.
    member internal _.TryTake () : bool = tryTake ()

    /// Gives those that wait nothing.
    member internal _.Close () : unit =
        let all = List.ofSeq waiting
        waiting.Clear ()

        for one in all do
            set one false |> ignore

    /// The script waits; no thread does.
    member _.Wait () : unit =
        requireOpen ()
        take () |> ignore

    member _.Wait (millisecondsTimeout: int) : bool =
        requireOpen ()
        takeWithin millisecondsTimeout

    member this.Wait (timeout: TimeSpan) : bool = this.Wait (int timeout.TotalMilliseconds)

    member this.Wait (cancellationToken: CancellationToken) : unit =
        requireOpen ()
        Async.RunSynchronously (Async.make (fun () -> this.Wait ()), cancellationToken = cancellationToken)

    member _.WaitAsync () : Task =
        requireOpen ()
        started CancellationToken.None (fun () -> take () |> ignore)

    member _.WaitAsync (cancellationToken: CancellationToken) : Task =
        requireOpen ()
        started cancellationToken (fun () -> take () |> ignore)

    /// Whether there was a permit in time.
    member _.WaitAsync (millisecondsTimeout: int) : Task<bool> =
        requireOpen ()
        started CancellationToken.None (fun () -> takeWithin millisecondsTimeout)

    member _.WaitAsync (millisecondsTimeout: int, cancellationToken: CancellationToken) : Task<bool> =
        requireOpen ()
        started cancellationToken (fun () -> takeWithin millisecondsTimeout)

    member this.WaitAsync (timeout: TimeSpan) : Task<bool> = this.WaitAsync (int timeout.TotalMilliseconds)

    /// Gives permits back; the result is how many there were before.
    member _.Release (releaseCount: int) : int =
        requireOpen ()

        if releaseCount < 1 then
            raise (ArgumentOutOfRangeException ("releaseCount", "The releaseCount argument must be greater than zero."))

        if maxCount - free < releaseCount then
            raise (SemaphoreFullException "Adding the specified count to the semaphore would cause it to exceed its maximum count.")

        let before = free

        for _ in 1..releaseCount do
            release ()

        before

    member this.Release () : int = this.Release 1
    member _.Dispose () : unit = isDisposed <- true

    interface IDisposable with
        member this.Dispose () : unit = this.Dispose ()
