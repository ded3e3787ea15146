/// Measuring time.
module Stopwatches

[<Intrinsic("Stopwatch.ticks")>]
let private now () : int = intrinsic

type Environment with
    /// Milliseconds since some moment.
    [<Requires("time")>]
    static member TickCount : int = now () / 10000

    [<Requires("time")>]
    static member TickCount64 : int = now () / 10000

type Stopwatch () =
    let mutable elapsed = 0
    let mutable since : int option = None

    member watch.ElapsedTicks : int =
        match since with
        | Some start -> elapsed + now () - start
        | None -> elapsed

    [<Requires("time")>]
    member watch.Start () : unit =
        if Option.isNone since then
            since <- Some (now ())

    member watch.Stop () : unit =
        elapsed <- watch.ElapsedTicks
        since <- None

    member watch.Reset () : unit =
        elapsed <- 0
        since <- None

    [<Requires("time")>]
    member watch.Restart () : unit =
        elapsed <- 0
        since <- Some (now ())

    member watch.IsRunning : bool = Option.isSome since
    member watch.ElapsedMilliseconds : int = watch.ElapsedTicks / 10000
    member watch.Elapsed : TimeSpan = TimeSpan.FromTicks watch.ElapsedTicks
    static member Frequency : int = 10000000
    static member IsHighResolution : bool = true

    [<Requires("time")>]
    static member GetTimestamp () : int = now ()

    [<Requires("time")>]
    static member StartNew () : Stopwatch =
        let watch = Stopwatch ()
        watch.Start ()
        watch
