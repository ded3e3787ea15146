/// Types of .NET that scripts use. The checker knows which namespace a script must open to see them.
[<AutoOpen>]
module System

type StringSplitOptions =
    | None = 0
    | RemoveEmptyEntries = 1
    | TrimEntries = 2

type StringComparison =
    | CurrentCulture = 0
    | CurrentCultureIgnoreCase = 1
    | InvariantCulture = 2
    | InvariantCultureIgnoreCase = 3
    | Ordinal = 4
    | OrdinalIgnoreCase = 5

/// Members of every value.
type obj with
    [<Intrinsic("Convert.text")>]
    member x.ToString () : string = intrinsic

    [<Intrinsic("Convert.hash")>]
    member x.GetHashCode () : int = intrinsic

    [<Intrinsic("Convert.equal")>]
    member x.Equals (other: obj) : bool = intrinsic

/// A key and its value.
[<Opaque>]
type KeyValuePair<'Key, 'Value>

type KeyValuePair<'Key, 'Value> with
    [<Intrinsic("Map.pairKey")>]
    member pair.Key : 'Key = intrinsic

    [<Intrinsic("Map.pairValue")>]
    member pair.Value : 'Value = intrinsic

    [<Intrinsic("Map.pair")>]
    static member ``new`` (key: 'Key, value: 'Value) : KeyValuePair<'Key, 'Value> = intrinsic

/// A value that is computed when it is first needed.
type Lazy<'T> =
    { mutable lazyValue: 'T option
      mutable lazyBody: unit -> 'T }

    /// Computes the value the first time.
    member this.Force () : 'T =
        match this.lazyValue with
        | Some value -> value
        | None ->
            let value = this.lazyBody ()
            this.lazyValue <- Some value
            value

    member this.Value : 'T = this.Force ()

    member this.IsValueCreated : bool =
        match this.lazyValue with
        | Some _ -> true
        | None -> false

/// A length of time.
[<Opaque>]
type TimeSpan

[<Intrinsic("TimeSpan.ofUnits")>]
let private spanOfUnits (count: float) (ticksPerUnit: int) : TimeSpan = intrinsic

type TimeSpan with
    [<Intrinsic("TimeSpan.ofTicks")>]
    static member FromTicks (ticks: int) : TimeSpan = intrinsic

    [<Intrinsic("TimeSpan.ofTicks")>]
    static member ``new`` (ticks: int) : TimeSpan = intrinsic

    static member ``new`` (hours: int, minutes: int, seconds: int) : TimeSpan =
        TimeSpan.FromTicks (((hours * 60 + minutes) * 60 + seconds) * 10000000)

    static member ``new`` (days: int, hours: int, minutes: int, seconds: int) : TimeSpan =
        TimeSpan.FromTicks ((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 10000000)

    static member ``new`` (days: int, hours: int, minutes: int, seconds: int, milliseconds: int) : TimeSpan =
        TimeSpan.FromTicks (((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds) * 10000)

    static member Zero : TimeSpan = TimeSpan.FromTicks 0
    static member FromMilliseconds (value: float) : TimeSpan = spanOfUnits value 10000
    static member FromSeconds (value: float) : TimeSpan = spanOfUnits value 10000000
    static member FromMinutes (value: float) : TimeSpan = spanOfUnits value 600000000
    static member FromHours (value: float) : TimeSpan = spanOfUnits value 36000000000L
    static member FromDays (value: float) : TimeSpan = spanOfUnits value 864000000000L

    [<Intrinsic("TimeSpan.parse")>]
    static member Parse (s: string) : TimeSpan = intrinsic

    [<Intrinsic("TimeSpan.ticks")>]
    member span.Ticks : int = intrinsic

    member span.Days : int = span.Ticks / 864000000000L
    member span.Hours : int = span.Ticks / 36000000000L % 24
    member span.Minutes : int = span.Ticks / 600000000 % 60
    member span.Seconds : int = span.Ticks / 10000000 % 60
    member span.Milliseconds : int = span.Ticks / 10000 % 1000
    member span.TotalDays : float = float span.Ticks / 864000000000.0
    member span.TotalHours : float = float span.Ticks / 36000000000.0
    member span.TotalMinutes : float = float span.Ticks / 600000000.0
    member span.TotalSeconds : float = float span.Ticks / 10000000.0
    member span.TotalMilliseconds : float = float span.Ticks / 10000.0
    member span.Add (other: TimeSpan) : TimeSpan = TimeSpan.FromTicks (span.Ticks + other.Ticks)
    member span.Subtract (other: TimeSpan) : TimeSpan = TimeSpan.FromTicks (span.Ticks - other.Ticks)
    member span.Negate () : TimeSpan = TimeSpan.FromTicks (-span.Ticks)
    member span.Duration () : TimeSpan = TimeSpan.FromTicks (abs span.Ticks)
    member span.CompareTo (other: TimeSpan) : int = compare span other

    [<Intrinsic("TimeSpan.text")>]
    member span.ToString () : string = intrinsic

    [<Intrinsic("TimeSpan.format")>]
    member span.ToString (format: string) : string = intrinsic

    static member (+) (left: TimeSpan, right: TimeSpan) : TimeSpan = left.Add right
    static member (-) (left: TimeSpan, right: TimeSpan) : TimeSpan = left.Subtract right
    static member (*) (span: TimeSpan, factor: float) : TimeSpan = spanOfUnits (float span.Ticks * factor) 1
    static member (/) (span: TimeSpan, divisor: float) : TimeSpan = spanOfUnits (float span.Ticks / divisor) 1
    static member (~-) (span: TimeSpan) : TimeSpan = span.Negate ()

/// The script's output.
[<Opaque>]
type Console

type Console with
    [<Intrinsic("Console.write")>]
    static member Write (value: 'T) : unit = intrinsic

    [<Intrinsic("Console.writeFormat")>]
    static member Write (format: string, [<ParamArray>] args: obj[]) : unit = intrinsic

    static member WriteLine () : unit = Console.Write "\n"

    [<Intrinsic("Console.writeLine")>]
    static member WriteLine (value: 'T) : unit = intrinsic

    [<Intrinsic("Console.writeLineFormat")>]
    static member WriteLine (format: string, [<ParamArray>] args: obj[]) : unit = intrinsic

[<Opaque>]
type Environment

type Environment with
    static member NewLine : string = "\n"
