/// Times of day.
module TimesOfDay

[<Opaque>]
type TimeOnly

[<Intrinsic("TimeOnly.ofTicks")>]
let private ofTicks (ticks: int) : TimeOnly = intrinsic

[<Intrinsic("TimeOnly.ticks")>]
let private ticksOf (time: TimeOnly) : int = intrinsic

[<Intrinsic("TimeOnly.add")>]
let private add (time: TimeOnly) (ticks: int) : TimeOnly = intrinsic

[<Intrinsic("DateTime.ticksOfTime")>]
let private ticksOfTime (hour: int) (minute: int) (second: int) (millisecond: int) : int = intrinsic

[<Intrinsic("TimeOnly.format")>]
let private formatAs (time: TimeOnly) (format: string) (culture: IFormatProvider) : string = intrinsic

[<Intrinsic("TimeOnly.parse")>]
let private parse (s: string) (culture: IFormatProvider) : TimeOnly = intrinsic

[<Intrinsic("TimeOnly.tryParse")>]
let private tryParse (s: string) (culture: IFormatProvider) : TimeOnly option = intrinsic

[<Intrinsic("TimeOnly.parseExact")>]
let private parseExact (s: string) (formats: string[]) (culture: IFormatProvider) : TimeOnly = intrinsic

[<Intrinsic("TimeOnly.tryParseExact")>]
let private tryParseExact (s: string) (formats: string[]) (culture: IFormatProvider) : TimeOnly option = intrinsic

let private tried (result: TimeOnly option) : bool * TimeOnly =
    match result with
    | Some time -> (true, time)
    | None -> (false, ofTicks 0)

type TimeOnly with
    static member ``new`` () : TimeOnly = ofTicks 0
    static member ``new`` (ticks: int) : TimeOnly = ofTicks ticks
    static member ``new`` (hour: int, minute: int) : TimeOnly = ofTicks (ticksOfTime hour minute 0 0)
    static member ``new`` (hour: int, minute: int, second: int) : TimeOnly = ofTicks (ticksOfTime hour minute second 0)

    static member ``new`` (hour: int, minute: int, second: int, millisecond: int) : TimeOnly =
        ofTicks (ticksOfTime hour minute second millisecond)

    static member MinValue : TimeOnly = ofTicks 0
    static member MaxValue : TimeOnly = ofTicks 863999999999L
    static member FromDateTime (dateTime: DateTime) : TimeOnly = ofTicks (dateTime.Ticks % 864000000000L)
    static member FromTimeSpan (timeSpan: TimeSpan) : TimeOnly = ofTicks timeSpan.Ticks
    static member Parse (s: string) : TimeOnly = parse s CultureInfo.CurrentCulture
    static member Parse (s: string, provider: IFormatProvider) : TimeOnly = parse s provider
    static member TryParse (s: string) : bool * TimeOnly = tried (tryParse s CultureInfo.CurrentCulture)
    static member TryParse (s: string, provider: IFormatProvider) : bool * TimeOnly = tried (tryParse s provider)
    static member TryParse (s: string, provider: IFormatProvider, style: DateTimeStyles) : bool * TimeOnly =
        tried (tryParse s provider)

    static member ParseExact (s: string, format: string) : TimeOnly = parseExact s [| format |] CultureInfo.CurrentCulture

    static member ParseExact (s: string, format: string, provider: IFormatProvider) : TimeOnly =
        parseExact s [| format |] provider

    static member TryParseExact (s: string, format: string) : bool * TimeOnly =
        tried (tryParseExact s [| format |] CultureInfo.CurrentCulture)

    [<Intrinsic("TimeOnly.ticks")>]
    member time.Ticks : int = intrinsic

    member time.Hour : int = ticksOf time / 36000000000L
    member time.Minute : int = ticksOf time / 600000000 % 60
    member time.Second : int = ticksOf time / 10000000 % 60
    member time.Millisecond : int = ticksOf time / 10000 % 1000
    member time.Microsecond : int = ticksOf time / 10 % 1000
    member time.Nanosecond : int = ticksOf time % 10 * 100
    member time.Add (value: TimeSpan) : TimeOnly = add time value.Ticks
    member time.AddHours (value: float) : TimeOnly = add time (TimeSpan.FromHours value).Ticks
    member time.AddMinutes (value: float) : TimeOnly = add time (TimeSpan.FromMinutes value).Ticks

    member time.IsBetween (start: TimeOnly, finish: TimeOnly) : bool =
        if start <= finish then
            start <= time && time < finish
        else
            start <= time || time < finish

    member time.ToTimeSpan () : TimeSpan = TimeSpan.FromTicks (ticksOf time)
    member time.CompareTo (value: TimeOnly) : int = compare time value
    member time.Equals (value: TimeOnly) : bool = (time = value)
    member time.ToString () : string = formatAs time "" CultureInfo.CurrentCulture
    member time.ToString (format: string) : string = formatAs time format CultureInfo.CurrentCulture
    member time.ToString (provider: IFormatProvider) : string = formatAs time "" provider
    member time.ToString (format: string, provider: IFormatProvider) : string = formatAs time format provider
    member time.ToShortTimeString () : string = formatAs time "t" CultureInfo.CurrentCulture
    member time.ToLongTimeString () : string = formatAs time "T" CultureInfo.CurrentCulture

    static member (-) (left: TimeOnly, right: TimeOnly) : TimeSpan =
        TimeSpan.FromTicks ((ticksOf left - ticksOf right + 864000000000L) % 864000000000L)
