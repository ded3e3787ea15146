/// Lengths of time.
namespace System

[<Opaque>]
type TimeSpan

module TimeSpanOperations =
    [<Intrinsic("TimeSpan.ofTicks")>]
    let ofTicks (ticks: int) : TimeSpan = intrinsic

    [<Intrinsic("TimeSpan.ofUnits")>]
    let ofUnits (count: float) (ticksPerUnit: int) : TimeSpan = intrinsic

    [<Intrinsic("TimeSpan.ticks")>]
    let ticks (span: TimeSpan) : int = intrinsic

    [<Intrinsic("TimeSpan.text")>]
    let text (span: TimeSpan) : string = intrinsic

type TimeSpan with
    static member Zero : TimeSpan = TimeSpanOperations.ofTicks 0
    static member FromTicks (ticks: int) : TimeSpan = TimeSpanOperations.ofTicks ticks
    static member FromMilliseconds (count: float) : TimeSpan = TimeSpanOperations.ofUnits count 10000
    static member FromSeconds (count: float) : TimeSpan = TimeSpanOperations.ofUnits count 10000000
    static member FromMinutes (count: float) : TimeSpan = TimeSpanOperations.ofUnits count 600000000
    static member FromHours (count: float) : TimeSpan = TimeSpanOperations.ofUnits count 36000000000L
    static member FromDays (count: float) : TimeSpan = TimeSpanOperations.ofUnits count 864000000000L

    member this.Ticks : int = TimeSpanOperations.ticks this
    member this.TotalMilliseconds : float = float this.Ticks / 10000.0
    member this.TotalSeconds : float = float this.Ticks / 10000000.0
    member this.TotalMinutes : float = float this.Ticks / 600000000.0
    member this.TotalHours : float = float this.Ticks / 36000000000.0
    member this.TotalDays : float = float this.Ticks / 864000000000.0
    member this.Milliseconds : int = this.Ticks / 10000 % 1000
    member this.Seconds : int = this.Ticks / 10000000 % 60
    member this.Minutes : int = this.Ticks / 600000000 % 60
    member this.Hours : int = this.Ticks / 36000000000L % 24
    member this.Days : int = this.Ticks / 864000000000L
    member this.Add (other: TimeSpan) : TimeSpan = TimeSpanOperations.ofTicks (this.Ticks + other.Ticks)
    member this.Subtract (other: TimeSpan) : TimeSpan = TimeSpanOperations.ofTicks (this.Ticks - other.Ticks)
    member this.Negate () : TimeSpan = TimeSpanOperations.ofTicks (-this.Ticks)
    member this.Duration () : TimeSpan = TimeSpanOperations.ofTicks (abs this.Ticks)
    member this.ToString () : string = TimeSpanOperations.text this

    static member (+) (left: TimeSpan, right: TimeSpan) : TimeSpan = left.Add right
    static member (-) (left: TimeSpan, right: TimeSpan) : TimeSpan = left.Subtract right
    static member (*) (span: TimeSpan, factor: float) : TimeSpan =
        TimeSpanOperations.ofUnits (float span.Ticks * factor) 1
    static member (/) (span: TimeSpan, divisor: float) : TimeSpan =
        TimeSpanOperations.ofUnits (float span.Ticks / divisor) 1
    static member (~-) (span: TimeSpan) : TimeSpan = span.Negate ()
