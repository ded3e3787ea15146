/// Timers of System.Threading and System.Timers. Each time belongs to the script, as what `Async.Start` starts does.
module Timers

[<Opaque>]
type Timeout

type Timeout with
    /// For ever, in milliseconds.
    static member Infinite : int = -1
    static member InfiniteTimeSpan : TimeSpan = TimeSpan.FromMilliseconds -1.0

type ElapsedEventArgs (signalTime: unit -> DateTime) =
    member _.SignalTime : DateTime = signalTime ()

type ElapsedEventHandler = delegate of obj * ElapsedEventArgs -> unit

/// The timers of both namespaces: one is made with a function, the other with the time between its events.
type Timer (callback: (obj -> unit) option, state: obj, period: float) =
    let elapsed = Event<ElapsedEventHandler, ElapsedEventArgs> ()
    let mutable running : CancellationTokenSource option = None
    let mutable interval = period
    let mutable isRepeating = true
    let mutable isDisposed = false

    let stop () : unit =
        match running with
        | Some source ->
            running <- None
            source.Cancel ()
        | None -> ()

    let fire (sender: obj) : unit =
        match callback with
        | Some call -> call state
        | None -> elapsed.Trigger (sender, ElapsedEventArgs (fun () -> DateTime.Now))

    let start (sender: obj) (dueTime: int) (next: int) : unit =
        stop ()

        if dueTime >= 0 then
            let source = new CancellationTokenSource ()
            running <- Some source

            let rec loop (milliseconds: int) : Async<unit> =
                async {
                    do! Async.Sleep milliseconds

                    if next > 0 then
                        // What a callback waits for does not hold the next one up.
                        Async.Start (async { fire sender })
                        return! loop next
                    else
                        running <- None
                        fire sender
                }

            Async.Start (loop dueTime, source.Token)

    /// Of System.Threading: milliseconds until the first call and between the calls; -1 for never.
    new (callback: obj -> unit, state: obj, dueTime: int, period: int) as this =
        new Timer (Some callback, state, 0.0)
        then this.Change (dueTime, period) |> ignore

    new (callback: obj -> unit, state: obj, dueTime: TimeSpan, period: TimeSpan) as this =
        new Timer (Some callback, state, 0.0)
        then this.Change (dueTime, period) |> ignore

    new (callback: obj -> unit) = new Timer (Some callback, null, 0.0)

    /// Of System.Timers: milliseconds between the events.
    new (interval: float) = new Timer (None, null, interval)
    new () = new Timer (None, null, 100.0)

    member this.Change (dueTime: int, period: int) : bool =
        if isDisposed then
            raise (ObjectDisposedException "The timer has been disposed.")

        start (box this) dueTime period
        true

    member this.Change (dueTime: TimeSpan, period: TimeSpan) : bool =
        this.Change (int dueTime.TotalMilliseconds, int period.TotalMilliseconds)

    member _.Elapsed : IEvent<ElapsedEventHandler, ElapsedEventArgs> = elapsed.Publish

    member this.Start () : unit = this.Enabled <- true
    member this.Stop () : unit = this.Enabled <- false

    member this.Enabled
        with get () : bool = running.IsSome
        and set (isEnabled: bool) : unit =
            if not isEnabled then
                stop ()
            elif running.IsNone then
                this.Change (int interval, (if isRepeating then int interval else -1)) |> ignore

    member this.Interval
        with get () : float = interval
        and set (milliseconds: float) : unit =
            interval <- milliseconds

            if running.IsSome then
                this.Stop ()
                this.Start ()

    member this.AutoReset
        with get () : bool = isRepeating
        and set (isOn: bool) : unit =
            isRepeating <- isOn

            if running.IsSome then
                this.Stop ()
                this.Start ()

    member _.Dispose () : unit =
        isDisposed <- true
        stop ()

    interface IDisposable with
        member this.Dispose () : unit = this.Dispose ()
