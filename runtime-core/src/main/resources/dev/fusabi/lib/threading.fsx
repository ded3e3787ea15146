/// Threads: there is one for all scripts of an engine, which take turns.
module Threading

[<Opaque>]
type private Place

[<Intrinsic("Async.shield")>]
let private shield () : Place = intrinsic

[<Intrinsic("Async.goBack")>]
let private goBack (before: Place) : unit = intrinsic

[<Intrinsic("Async.sleep")>]
let private wait (milliseconds: int) : unit = intrinsic

/// No cancellation token ends it.
let private sleep (milliseconds: int) : unit =
    let before = shield ()

    try
        wait milliseconds
    finally
        goBack before

[<Opaque>]
type Thread

[<Intrinsic("Async.thread")>]
let private currentThread () : Thread = intrinsic

type Thread with
    /// Stands for the fiber, of which a script knows the culture only.
    static member CurrentThread : Thread = currentThread ()

    member thread.CurrentCulture with get () : CultureInfo = CultureInfo.CurrentCulture
    member thread.CurrentCulture with set (value: CultureInfo) : unit = CultureInfo.CurrentCulture <- value
    member thread.CurrentUICulture with get () : CultureInfo = CultureInfo.CurrentCulture

    /// Only texts from resources would depend on it, and there are none.
    member thread.CurrentUICulture with set (value: CultureInfo) : unit = ()

    member thread.ManagedThreadId : int = 1

    /// The script waits; no thread does.
    static member Sleep (millisecondsTimeout: int) : unit = sleep millisecondsTimeout
    static member Sleep (timeout: TimeSpan) : unit = sleep (int timeout.TotalMilliseconds)

    /// Others may go on.
    static member Yield () : bool =
        wait 0
        true

/// Changes in one step: nothing else runs between reading and writing.
[<Opaque>]
type Interlocked

type Interlocked with
    static member Increment (location: byref<int>) : int =
        location <- location + 1
        location

    static member Increment (location: byref<int32>) : int32 =
        location <- location + 1l
        location

    static member Decrement (location: byref<int>) : int =
        location <- location - 1
        location

    static member Decrement (location: byref<int32>) : int32 =
        location <- location - 1l
        location

    static member Add (location1: byref<int>, value: int) : int =
        location1 <- location1 + value
        location1

    static member Add (location1: byref<int32>, value: int32) : int32 =
        location1 <- location1 + value
        location1

    static member Read (location: byref<int>) : int = location

    static member Exchange (location1: byref<'T>, value: 'T) : 'T =
        let old = location1
        location1 <- value
        old

    static member CompareExchange (location1: byref<'T>, value: 'T, comparand: 'T) : 'T =
        let old = location1

        if Unchecked.equals old comparand then
            location1 <- value

        old

[<Opaque>]
type Volatile

type Volatile with
    static member Read (location: byref<'T>) : 'T = location
    static member Write (location: byref<'T>, value: 'T) : unit = location <- value

/// The locks of `lock`, without its structure.
[<Opaque>]
type Monitor

type Monitor with
    static member Enter (obj: 'T) : unit = Locks.enter (box obj)
    static member Exit (obj: 'T) : unit = Locks.exit (box obj)
    static member TryEnter (obj: 'T) : bool = Locks.tryEnter (box obj)
