/// Lengths of time.
module TimeSpans

[<Opaque>]
type TimeSpan

[<Intrinsic("TimeSpan.ofUnits")>]
let private ofUnits (count: float) (ticksPerUnit: int) : TimeSpan = intrinsic

[<Intrinsic("TimeSpan.scaled")>]
let private scaled (ticks: float) : TimeSpan = intrinsic

[<Intrinsic("TimeSpan.ofParts")>]
let private ofParts (days: int) (hours: int) (minutes: int) (seconds: int) (milliseconds: int) : TimeSpan = intrinsic

[<Intrinsic("TimeSpan.sum")>]
let private sum (ticks: int) (more: int) : TimeSpan = intrinsic

[<Intrinsic("TimeSpan.negated")>]
let private negated (span: TimeSpan) : TimeSpan = intrinsic

[<Intrinsic("TimeSpan.difference")>]
let private difference (ticks: int) (less: int) : TimeSpan = intrinsic

[<Intrinsic("TimeSpan.tryParse")>]
let private tryParse (text: string) : TimeSpan option = intrinsic

[<Intrinsic("TimeSpan.parseExact")>]
let private parseExact (text: string) (formats: string[]) : TimeSpan = intrinsic

[<Intrinsic("TimeSpan.tryParseExact")>]
let private tryParseExact (text: string) (formats: string[]) : TimeSpan option = intrinsic

[<Intrinsic("TimeSpan.ticks")>]
let private ticksOf (span: TimeSpan) : int = intrinsic

[<Intrinsic("TimeSpan.ofTicks")>]
let private ofTicks (ticks: int) : TimeSpan = intrinsic

[<Intrinsic("TimeSpan.format")>]
let private format (span: TimeSpan) (format: string) : string = intrinsic

let private tried (result: TimeSpan option) : bool * TimeSpan =
    match result with
    | Some span -> (true, span)
    | None -> (false, ofTicks 0)

type TimeSpan with
    static member TicksPerMillisecond : int = 10000
    static member TicksPerSecond : int = 10000000
    static member TicksPerMinute : int = 600000000
    static member TicksPerHour : int = 36000000000L
    static member TicksPerDay : int = 864000000000L

    [<Intrinsic("TimeSpan.ofTicks")>]
    static member FromTicks (value: int) : TimeSpan = intrinsic

    [<Intrinsic("TimeSpan.ofTicks")>]
    static member ``new`` (ticks: int) : TimeSpan = intrinsic

    static member ``new`` () : TimeSpan = ofTicks 0

    static member ``new`` (hours: int, minutes: int, seconds: int) : TimeSpan = ofParts 0 hours minutes seconds 0

    static member ``new`` (days: int, hours: int, minutes: int, seconds: int) : TimeSpan =
        ofParts days hours minutes seconds 0

    static member ``new`` (days: int, hours: int, minutes: int, seconds: int, milliseconds: int) : TimeSpan =
        ofParts days hours minutes seconds milliseconds

    static member Zero : TimeSpan = ofTicks 0
    static member MinValue : TimeSpan = ofTicks -9223372036854775808L
    static member MaxValue : TimeSpan = ofTicks 9223372036854775807L
    static member FromMicroseconds (value: float) : TimeSpan = ofUnits value 10
    static member FromMilliseconds (value: float) : TimeSpan = ofUnits value 10000
    static member FromSeconds (value: float) : TimeSpan = ofUnits value 10000000
    static member FromMinutes (value: float) : TimeSpan = ofUnits value 600000000
    static member FromHours (value: float) : TimeSpan = ofUnits value 36000000000L
    static member FromDays (value: float) : TimeSpan = ofUnits value 864000000000L

    static member FromMilliseconds (milliseconds: int, microseconds: int) : TimeSpan =
        sum (milliseconds * 10000) (microseconds * 10)

    static member FromSeconds (seconds: int, ?milliseconds: int, ?microseconds: int) : TimeSpan =
        ofParts 0 0 0 seconds (defaultArg milliseconds 0) + ofTicks (defaultArg microseconds 0 * 10)

    static member FromMinutes (minutes: int, ?seconds: int, ?milliseconds: int, ?microseconds: int) : TimeSpan =
        ofParts 0 0 minutes (defaultArg seconds 0) (defaultArg milliseconds 0)
        + ofTicks (defaultArg microseconds 0 * 10)

    static member FromHours
        (
            hours: int,
            ?minutes: int,
            ?seconds: int,
            ?milliseconds: int,
            ?microseconds: int
        ) : TimeSpan =
        ofParts 0 hours (defaultArg minutes 0) (defaultArg seconds 0) (defaultArg milliseconds 0)
        + ofTicks (defaultArg microseconds 0 * 10)

    static member FromDays
        (
            days: int,
            ?hours: int,
            ?minutes: int,
            ?seconds: int,
            ?milliseconds: int,
            ?microseconds: int
        ) : TimeSpan =
        ofParts days (defaultArg hours 0) (defaultArg minutes 0) (defaultArg seconds 0) (defaultArg milliseconds 0)
        + ofTicks (defaultArg microseconds 0 * 10)

    [<Intrinsic("TimeSpan.parse")>]
    static member Parse (s: string) : TimeSpan = intrinsic

    static member Parse (input: string, formatProvider: IFormatProvider) : TimeSpan = TimeSpan.Parse input
    static member TryParse (s: string) : bool * TimeSpan = tried (tryParse s)
    static member TryParse (input: string, formatProvider: IFormatProvider) : bool * TimeSpan = tried (tryParse input)

    static member ParseExact (input: string, format: string, formatProvider: IFormatProvider) : TimeSpan =
        parseExact input [| format |]

    static member ParseExact (input: string, formats: string[], formatProvider: IFormatProvider) : TimeSpan =
        parseExact input formats

    static member TryParseExact (input: string, format: string, formatProvider: IFormatProvider) : bool * TimeSpan =
        tried (tryParseExact input [| format |])

    static member TryParseExact (input: string, formats: string[], formatProvider: IFormatProvider) : bool * TimeSpan =
        tried (tryParseExact input formats)

    static member Compare (t1: TimeSpan, t2: TimeSpan) : int = compare t1 t2
    static member Equals (t1: TimeSpan, t2: TimeSpan) : bool = (t1 = t2)

    [<Intrinsic("TimeSpan.ticks")>]
    member span.Ticks : int = intrinsic

    member span.Days : int = ticksOf span / 864000000000L
    member span.Hours : int = ticksOf span / 36000000000L % 24
    member span.Minutes : int = ticksOf span / 600000000 % 60
    member span.Seconds : int = ticksOf span / 10000000 % 60
    member span.Milliseconds : int = ticksOf span / 10000 % 1000
    member span.Microseconds : int = ticksOf span / 10 % 1000
    member span.Nanoseconds : int = ticksOf span % 10 * 100
    member span.TotalDays : float = float (ticksOf span) / 864000000000.0
    member span.TotalHours : float = float (ticksOf span) / 36000000000.0
    member span.TotalMinutes : float = float (ticksOf span) / 600000000.0
    member span.TotalSeconds : float = float (ticksOf span) / 10000000.0
    member span.TotalMilliseconds : float = float (ticksOf span) / 10000.0
    member span.TotalMicroseconds : float = float (ticksOf span) / 10.0
    member span.TotalNanoseconds : float = float (ticksOf span) * 100.0
    member span.Add (ts: TimeSpan) : TimeSpan = sum (ticksOf span) (ticksOf ts)
    member span.Subtract (ts: TimeSpan) : TimeSpan = difference (ticksOf span) (ticksOf ts)
    member span.Multiply (factor: float) : TimeSpan = scaled (float (ticksOf span) * factor)
    member span.Divide (divisor: float) : TimeSpan = scaled (float (ticksOf span) / divisor)
    member span.Divide (ts: TimeSpan) : float = float (ticksOf span) / float (ticksOf ts)
    member span.Negate () : TimeSpan = negated span
    member span.Duration () : TimeSpan = if ticksOf span < 0 then negated span else span
    member span.CompareTo (value: TimeSpan) : int = compare span value
    member span.Equals (obj: TimeSpan) : bool = (span = obj)

    [<Intrinsic("TimeSpan.text")>]
    member span.ToString () : string = intrinsic

    member span.ToString (formatText: string) : string = format span formatText
    member span.ToString (formatText: string, formatProvider: IFormatProvider) : string = format span formatText

    static member (+) (left: TimeSpan, right: TimeSpan) : TimeSpan = left.Add right
    static member (-) (left: TimeSpan, right: TimeSpan) : TimeSpan = left.Subtract right
    static member (*) (span: TimeSpan, factor: float) : TimeSpan = span.Multiply factor
    static member (*) (factor: float, span: TimeSpan) : TimeSpan = span.Multiply factor
    static member (/) (span: TimeSpan, divisor: float) : TimeSpan = span.Divide divisor
    static member (/) (span: TimeSpan, other: TimeSpan) : float = span.Divide other
    static member (~-) (span: TimeSpan) : TimeSpan = negated span
