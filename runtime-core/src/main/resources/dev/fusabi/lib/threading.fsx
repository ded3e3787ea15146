/// Threads: scripts share nothing between any, so most of this is plain.
module Threading

[<Intrinsic("Async.sleep")>]
let private wait (milliseconds: int) : unit = intrinsic

[<Opaque>]
type Thread

type Thread with
    /// The script waits; no thread does.
    static member Sleep (millisecondsTimeout: int) : unit = wait millisecondsTimeout
    static member Sleep (timeout: TimeSpan) : unit = wait (int timeout.TotalMilliseconds)
