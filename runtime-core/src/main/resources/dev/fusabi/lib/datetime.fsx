/// Dates with times. The time zone of scripts is UTC.
module DateTimes

type DateTimeKind =
    | Unspecified = 0
    | Utc = 1
    | Local = 2

[<Opaque>]
type DateTime

[<Intrinsic("DateTime.ofTicks")>]
let private ofTicks (ticks: int) (kind: DateTimeKind) : DateTime = intrinsic

[<Intrinsic("DateTime.ticksOfDate")>]
let private ticksOfDate (year: int) (month: int) (day: int) : int = intrinsic

[<Intrinsic("DateTime.ticksOfTime")>]
let private ticksOfTime (hour: int) (minute: int) (second: int) (millisecond: int) : int = intrinsic

[<Intrinsic("DateTime.now")>]
let private now (kind: DateTimeKind) : DateTime = intrinsic

[<Intrinsic("DateTime.ticks")>]
let private ticksOf (value: DateTime) : int = intrinsic

[<Intrinsic("DateTime.addTicks")>]
let private addTicks (value: DateTime) (ticks: int) : DateTime = intrinsic

[<Intrinsic("DateTime.subtractTicks")>]
let private subtractTicks (value: DateTime) (ticks: int) : DateTime = intrinsic

[<Intrinsic("DateTime.ticksOfUnits")>]
let private ticksOfUnits (count: float) (ticksPerUnit: int) : int = intrinsic

[<Intrinsic("DateTime.format")>]
let private formatAs (value: DateTime) (format: string) (culture: IFormatProvider) : string = intrinsic

[<Intrinsic("DateTime.parse")>]
let private parse (s: string) (culture: IFormatProvider) (styles: DateTimeStyles) : DateTime = intrinsic

[<Intrinsic("DateTime.tryParse")>]
let private tryParse (s: string) (culture: IFormatProvider) (styles: DateTimeStyles) : DateTime option = intrinsic

[<Intrinsic("DateTime.parseExact")>]
let private parseExact (s: string) (formats: string[]) (culture: IFormatProvider) (styles: DateTimeStyles) : DateTime =
    intrinsic

[<Intrinsic("DateTime.tryParseExact")>]
let private tryParseExact
    (s: string)
    (formats: string[])
    (culture: IFormatProvider)
    (styles: DateTimeStyles)
    : DateTime option =
    intrinsic

let private tried (result: DateTime option) : bool * DateTime =
    match result with
    | Some value -> (true, value)
    | None -> (false, ofTicks 0 DateTimeKind.Unspecified)

type DateTime with
    static member ``new`` () : DateTime = ofTicks 0 DateTimeKind.Unspecified
    static member ``new`` (ticks: int) : DateTime = ofTicks ticks DateTimeKind.Unspecified
    static member ``new`` (ticks: int, kind: DateTimeKind) : DateTime = ofTicks ticks kind

    static member ``new`` (date: DateOnly, time: TimeOnly) : DateTime = date.ToDateTime time

    static member ``new`` (date: DateOnly, time: TimeOnly, kind: DateTimeKind) : DateTime =
        date.ToDateTime (time, kind)

    static member ``new`` (year: int, month: int, day: int) : DateTime =
        ofTicks (ticksOfDate year month day) DateTimeKind.Unspecified

    static member ``new`` (year: int, month: int, day: int, hour: int, minute: int, second: int) : DateTime =
        ofTicks (ticksOfDate year month day + ticksOfTime hour minute second 0) DateTimeKind.Unspecified

    static member ``new``
        (
            year: int,
            month: int,
            day: int,
            hour: int,
            minute: int,
            second: int,
            kind: DateTimeKind
        ) : DateTime =
        ofTicks (ticksOfDate year month day + ticksOfTime hour minute second 0) kind

    static member ``new``
        (
            year: int,
            month: int,
            day: int,
            hour: int,
            minute: int,
            second: int,
            millisecond: int
        ) : DateTime =
        ofTicks (ticksOfDate year month day + ticksOfTime hour minute second millisecond) DateTimeKind.Unspecified

    static member ``new``
        (
            year: int,
            month: int,
            day: int,
            hour: int,
            minute: int,
            second: int,
            millisecond: int,
            kind: DateTimeKind
        ) : DateTime =
        ofTicks (ticksOfDate year month day + ticksOfTime hour minute second millisecond) kind

    static member MinValue : DateTime = ofTicks 0 DateTimeKind.Unspecified
    static member MaxValue : DateTime = ofTicks 3155378975999999999L DateTimeKind.Unspecified
    static member UnixEpoch : DateTime = ofTicks 621355968000000000L DateTimeKind.Utc

    [<Requires("time")>]
    static member Now : DateTime = now DateTimeKind.Local

    [<Requires("time")>]
    static member UtcNow : DateTime = now DateTimeKind.Utc

    [<Requires("time")>]
    static member Today : DateTime =
        let ticks = ticksOf (now DateTimeKind.Local)
        ofTicks (ticks - ticks % 864000000000L) DateTimeKind.Local

    /// Days since the end of 1899, as spreadsheets count them.
    static member FromOADate (d: float) : DateTime =
        let milliseconds = int (d * 86400000.0 + (if d >= 0.0 then 0.5 else -0.5))

        let shown =
            if milliseconds < 0 then
                milliseconds - (milliseconds % 86400000) * 2
            else
                milliseconds

        ofTicks ((shown + 59926435200000L) * 10000L) DateTimeKind.Unspecified

    static member FromFileTimeUtc (fileTime: int64) : DateTime = ofTicks (fileTime + 504911232000000000L) DateTimeKind.Utc
    static member FromFileTime (fileTime: int64) : DateTime = ofTicks (fileTime + 504911232000000000L) DateTimeKind.Local

    /// The ticks with the kind in the two highest bits.
    static member FromBinary (dateData: int64) : DateTime =
        let ticks = dateData &&& 0x3FFFFFFFFFFFFFFFL

        match (dateData >>> 62) &&& 3L with
        | 0L -> ofTicks ticks DateTimeKind.Unspecified
        | 1L -> ofTicks ticks DateTimeKind.Utc
        | _ -> ofTicks ticks DateTimeKind.Local

    static member SpecifyKind (value: DateTime, kind: DateTimeKind) : DateTime = ofTicks (ticksOf value) kind

    [<Intrinsic("DateTime.daysInMonth")>]
    static member DaysInMonth (year: int, month: int) : int = intrinsic

    [<Intrinsic("DateTime.isLeapYear")>]
    static member IsLeapYear (year: int) : bool = intrinsic

    static member Compare (t1: DateTime, t2: DateTime) : int = compare t1 t2
    static member Equals (t1: DateTime, t2: DateTime) : bool = (t1 = t2)

    static member Parse (s: string) : DateTime = parse s CultureInfo.CurrentCulture DateTimeStyles.None
    static member Parse (s: string, provider: IFormatProvider) : DateTime = parse s provider DateTimeStyles.None

    static member Parse (s: string, provider: IFormatProvider, styles: DateTimeStyles) : DateTime =
        parse s provider styles

    static member TryParse (s: string) : bool * DateTime =
        tried (tryParse s CultureInfo.CurrentCulture DateTimeStyles.None)

    static member TryParse (s: string, provider: IFormatProvider) : bool * DateTime =
        tried (tryParse s provider DateTimeStyles.None)

    static member TryParse (s: string, provider: IFormatProvider, styles: DateTimeStyles) : bool * DateTime =
        tried (tryParse s provider styles)

    static member ParseExact (s: string, format: string, provider: IFormatProvider) : DateTime =
        parseExact s [| format |] provider DateTimeStyles.None

    static member ParseExact (s: string, format: string, provider: IFormatProvider, style: DateTimeStyles) : DateTime =
        parseExact s [| format |] provider style

    static member ParseExact (s: string, formats: string[], provider: IFormatProvider, style: DateTimeStyles) : DateTime =
        parseExact s formats provider style

    static member TryParseExact
        (
            s: string,
            format: string,
            provider: IFormatProvider,
            style: DateTimeStyles
        ) : bool * DateTime =
        tried (tryParseExact s [| format |] provider style)

    static member TryParseExact
        (
            s: string,
            formats: string[],
            provider: IFormatProvider,
            style: DateTimeStyles
        ) : bool * DateTime =
        tried (tryParseExact s formats provider style)

    [<Intrinsic("DateTime.ticks")>]
    member value.Ticks : int = intrinsic

    [<Intrinsic("DateTime.kind")>]
    member value.Kind : DateTimeKind = intrinsic

    [<Intrinsic("DateTime.year")>]
    member value.Year : int = intrinsic

    [<Intrinsic("DateTime.month")>]
    member value.Month : int = intrinsic

    [<Intrinsic("DateTime.day")>]
    member value.Day : int = intrinsic

    [<Intrinsic("DateTime.dayOfYear")>]
    member value.DayOfYear : int = intrinsic

    [<Intrinsic("DateTime.dayOfWeek")>]
    member value.DayOfWeek : DayOfWeek = intrinsic

    member value.Hour : int = ticksOf value / 36000000000L % 24
    member value.Minute : int = ticksOf value / 600000000 % 60
    member value.Second : int = ticksOf value / 10000000 % 60
    member value.Millisecond : int = ticksOf value / 10000 % 1000
    member value.Microsecond : int = ticksOf value / 10 % 1000
    member value.Nanosecond : int = ticksOf value % 10 * 100

    member value.Date : DateTime =
        let ticks = ticksOf value
        ofTicks (ticks - ticks % 864000000000L) value.Kind

    member value.TimeOfDay : TimeSpan = TimeSpan.FromTicks (ticksOf value % 864000000000L)

    member value.Add (span: TimeSpan) : DateTime = addTicks value span.Ticks
    member value.AddTicks (ticks: int) : DateTime = addTicks value ticks
    member value.AddMicroseconds (count: float) : DateTime = addTicks value (ticksOfUnits count 10)
    member value.AddMilliseconds (count: float) : DateTime = addTicks value (ticksOfUnits count 10000)
    member value.AddSeconds (count: float) : DateTime = addTicks value (ticksOfUnits count 10000000)
    member value.AddMinutes (count: float) : DateTime = addTicks value (ticksOfUnits count 600000000)
    member value.AddHours (count: float) : DateTime = addTicks value (ticksOfUnits count 36000000000L)
    member value.AddDays (count: float) : DateTime = addTicks value (ticksOfUnits count 864000000000L)

    [<Intrinsic("DateTime.addMonths")>]
    member value.AddMonths (months: int) : DateTime = intrinsic

    [<Intrinsic("DateTime.addYears")>]
    member value.AddYears (years: int) : DateTime = intrinsic

    member value.Subtract (span: TimeSpan) : DateTime = subtractTicks value span.Ticks
    member value.Subtract (other: DateTime) : TimeSpan = TimeSpan.FromTicks (ticksOf value - ticksOf other)

    member value.ToUniversalTime () : DateTime = ofTicks (ticksOf value) DateTimeKind.Utc
    member value.ToLocalTime () : DateTime = ofTicks (ticksOf value) DateTimeKind.Local
    member value.IsDaylightSavingTime () : bool = false
    member value.CompareTo (other: DateTime) : int = compare value other
    member value.Equals (other: DateTime) : bool = (value = other)

    member value.ToString () : string = formatAs value "" CultureInfo.CurrentCulture
    member value.ToString (format: string) : string = formatAs value format CultureInfo.CurrentCulture
    member value.ToString (provider: IFormatProvider) : string = formatAs value "" provider
    member value.ToString (format: string, provider: IFormatProvider) : string = formatAs value format provider
    member value.ToOADate () : float =
        let milliseconds = (ticksOf value - 599264352000000000L) / 10000L

        if milliseconds < 0 && milliseconds % 86400000L <> 0 then
            float (milliseconds - (86400000L + milliseconds % 86400000L) * 2L) / 86400000.0
        else
            float milliseconds / 86400000.0

    member value.ToFileTimeUtc () : int64 = ticksOf value - 504911232000000000L
    member value.ToFileTime () : int64 = ticksOf value - 504911232000000000L

    member value.ToBinary () : int64 =
        match value.Kind with
        | DateTimeKind.Utc -> ticksOf value ||| 0x4000000000000000L
        | DateTimeKind.Local -> ticksOf value ||| (2L <<< 62)
        | _ -> ticksOf value

    member value.ToShortDateString () : string = formatAs value "d" CultureInfo.CurrentCulture
    member value.ToLongDateString () : string = formatAs value "D" CultureInfo.CurrentCulture
    member value.ToShortTimeString () : string = formatAs value "t" CultureInfo.CurrentCulture
    member value.ToLongTimeString () : string = formatAs value "T" CultureInfo.CurrentCulture

    static member (+) (value: DateTime, span: TimeSpan) : DateTime = addTicks value span.Ticks
    static member (-) (value: DateTime, span: TimeSpan) : DateTime = subtractTicks value span.Ticks

    static member (-) (value: DateTime, other: DateTime) : TimeSpan =
        TimeSpan.FromTicks (ticksOf value - ticksOf other)
