/// Dates with times and offsets from UTC.
module DateTimeOffsets

[<Opaque>]
type DateTimeOffset

[<Intrinsic("DateTimeOffset.create")>]
let private create (ticks: int) (offset: int) : DateTimeOffset = intrinsic

[<Intrinsic("DateTimeOffset.ofDateTime")>]
let private ofDateTime (value: DateTime) (offset: int) : DateTimeOffset = intrinsic

[<Intrinsic("DateTimeOffset.ticks")>]
let private ticksOf (value: DateTimeOffset) : int = intrinsic

[<Intrinsic("DateTimeOffset.utcTicks")>]
let private utcTicksOf (value: DateTimeOffset) : int = intrinsic

[<Intrinsic("DateTimeOffset.offsetTicks")>]
let private offsetOf (value: DateTimeOffset) : int = intrinsic

[<Intrinsic("DateTimeOffset.clock")>]
let private clock (value: DateTimeOffset) : DateTime = intrinsic

[<Intrinsic("DateTimeOffset.format")>]
let private formatAs (value: DateTimeOffset) (format: string) (culture: IFormatProvider) : string = intrinsic

[<Intrinsic("DateTimeOffset.parse")>]
let private parse (s: string) (culture: IFormatProvider) (styles: DateTimeStyles) : DateTimeOffset = intrinsic

[<Intrinsic("DateTimeOffset.tryParse")>]
let private tryParse (s: string) (culture: IFormatProvider) (styles: DateTimeStyles) : DateTimeOffset option = intrinsic

[<Intrinsic("DateTimeOffset.parseExact")>]
let private parseExact (s: string) (formats: string[]) (culture: IFormatProvider) (styles: DateTimeStyles) : DateTimeOffset =
    intrinsic

[<Intrinsic("DateTimeOffset.tryParseExact")>]
let private tryParseExact
    (s: string)
    (formats: string[])
    (culture: IFormatProvider)
    (styles: DateTimeStyles)
    : DateTimeOffset option =
    intrinsic

[<Intrinsic("DateTime.now")>]
let private now (kind: DateTimeKind) : DateTime = intrinsic

let private moved (value: DateTimeOffset) (time: DateTime) : DateTimeOffset = create time.Ticks (offsetOf value)

let private tried (result: DateTimeOffset option) : bool * DateTimeOffset =
    match result with
    | Some value -> (true, value)
    | None -> (false, create 0 0)

type DateTimeOffset with
    static member ``new`` () : DateTimeOffset = create 0 0
    static member ``new`` (dateTime: DateTime) : DateTimeOffset = create dateTime.Ticks 0
    static member ``new`` (dateTime: DateTime, offset: TimeSpan) : DateTimeOffset = ofDateTime dateTime offset.Ticks
    static member ``new`` (date: DateOnly, time: TimeOnly, offset: TimeSpan) : DateTimeOffset =
        ofDateTime (date.ToDateTime time) offset.Ticks

    static member op_Implicit (dateTime: DateTime) : DateTimeOffset = create dateTime.Ticks 0
    static member ``new`` (ticks: int, offset: TimeSpan) : DateTimeOffset = create ticks offset.Ticks

    static member ``new``
        (
            year: int,
            month: int,
            day: int,
            hour: int,
            minute: int,
            second: int,
            offset: TimeSpan
        ) : DateTimeOffset =
        create (DateTime(year, month, day, hour, minute, second).Ticks) offset.Ticks

    static member ``new``
        (
            year: int,
            month: int,
            day: int,
            hour: int,
            minute: int,
            second: int,
            millisecond: int,
            offset: TimeSpan
        ) : DateTimeOffset =
        create (DateTime(year, month, day, hour, minute, second, millisecond).Ticks) offset.Ticks

    static member MinValue : DateTimeOffset = create 0 0
    static member MaxValue : DateTimeOffset = create 3155378975999999999L 0
    static member UnixEpoch : DateTimeOffset = create 621355968000000000L 0

    [<Requires("time")>]
    static member Now : DateTimeOffset = create (now DateTimeKind.Local).Ticks 0

    [<Requires("time")>]
    static member UtcNow : DateTimeOffset = create (now DateTimeKind.Utc).Ticks 0

    static member FromUnixTimeSeconds (seconds: int) : DateTimeOffset =
        create (621355968000000000L + seconds * 10000000) 0

    static member FromUnixTimeMilliseconds (milliseconds: int) : DateTimeOffset =
        create (621355968000000000L + milliseconds * 10000) 0

    static member Compare (first: DateTimeOffset, second: DateTimeOffset) : int = compare first second
    static member Equals (first: DateTimeOffset, second: DateTimeOffset) : bool = (first = second)
    static member Parse (input: string) : DateTimeOffset = parse input CultureInfo.CurrentCulture DateTimeStyles.None
    static member Parse (input: string, provider: IFormatProvider) : DateTimeOffset = parse input provider DateTimeStyles.None

    static member Parse (input: string, provider: IFormatProvider, styles: DateTimeStyles) : DateTimeOffset =
        parse input provider styles

    static member TryParse (input: string) : bool * DateTimeOffset =
        tried (tryParse input CultureInfo.CurrentCulture DateTimeStyles.None)

    static member TryParse (input: string, provider: IFormatProvider) : bool * DateTimeOffset =
        tried (tryParse input provider DateTimeStyles.None)

    static member TryParse (input: string, provider: IFormatProvider, styles: DateTimeStyles) : bool * DateTimeOffset =
        tried (tryParse input provider styles)

    static member ParseExact (input: string, format: string, provider: IFormatProvider) : DateTimeOffset =
        parseExact input [| format |] provider DateTimeStyles.None

    static member ParseExact
        (
            input: string,
            format: string,
            provider: IFormatProvider,
            styles: DateTimeStyles
        ) : DateTimeOffset =
        parseExact input [| format |] provider styles

    static member TryParseExact
        (
            input: string,
            format: string,
            provider: IFormatProvider,
            styles: DateTimeStyles
        ) : bool * DateTimeOffset =
        tried (tryParseExact input [| format |] provider styles)

    [<Intrinsic("DateTimeOffset.ticks")>]
    member value.Ticks : int = intrinsic

    [<Intrinsic("DateTimeOffset.utcTicks")>]
    member value.UtcTicks : int = intrinsic

    member value.Offset : TimeSpan = TimeSpan.FromTicks (offsetOf value)
    member value.DateTime : DateTime = clock value
    member value.UtcDateTime : DateTime = DateTime (utcTicksOf value, DateTimeKind.Utc)
    member value.LocalDateTime : DateTime = DateTime (utcTicksOf value, DateTimeKind.Local)
    member value.Date : DateTime = (clock value).Date
    member value.TimeOfDay : TimeSpan = (clock value).TimeOfDay
    member value.Year : int = (clock value).Year
    member value.Month : int = (clock value).Month
    member value.Day : int = (clock value).Day
    member value.DayOfWeek : DayOfWeek = (clock value).DayOfWeek
    member value.DayOfYear : int = (clock value).DayOfYear
    member value.Hour : int = (clock value).Hour
    member value.Minute : int = (clock value).Minute
    member value.Second : int = (clock value).Second
    member value.Millisecond : int = (clock value).Millisecond
    member value.Microsecond : int = (clock value).Microsecond
    member value.Add (timeSpan: TimeSpan) : DateTimeOffset = moved value ((clock value).Add timeSpan)
    member value.AddTicks (ticks: int) : DateTimeOffset = moved value ((clock value).AddTicks ticks)

    member value.AddMilliseconds (milliseconds: float) : DateTimeOffset =
        moved value ((clock value).AddMilliseconds milliseconds)

    member value.AddSeconds (seconds: float) : DateTimeOffset = moved value ((clock value).AddSeconds seconds)
    member value.AddMinutes (minutes: float) : DateTimeOffset = moved value ((clock value).AddMinutes minutes)
    member value.AddHours (hours: float) : DateTimeOffset = moved value ((clock value).AddHours hours)
    member value.AddDays (days: float) : DateTimeOffset = moved value ((clock value).AddDays days)
    member value.AddMonths (months: int) : DateTimeOffset = moved value ((clock value).AddMonths months)
    member value.AddYears (years: int) : DateTimeOffset = moved value ((clock value).AddYears years)
    member value.Subtract (other: TimeSpan) : DateTimeOffset = moved value ((clock value).Subtract other)

    member value.Subtract (other: DateTimeOffset) : TimeSpan =
        TimeSpan.FromTicks (utcTicksOf value - utcTicksOf other)

    member value.ToOffset (offset: TimeSpan) : DateTimeOffset = create (utcTicksOf value + offset.Ticks) offset.Ticks
    member value.ToUniversalTime () : DateTimeOffset = create (utcTicksOf value) 0
    member value.ToLocalTime () : DateTimeOffset = create (utcTicksOf value) 0

    member value.ToUnixTimeSeconds () : int =
        let ticks = utcTicksOf value - 621355968000000000L
        (ticks - ((ticks % 10000000) + 10000000) % 10000000) / 10000000

    member value.ToUnixTimeMilliseconds () : int =
        let ticks = utcTicksOf value - 621355968000000000L
        (ticks - ((ticks % 10000) + 10000) % 10000) / 10000

    member value.CompareTo (other: DateTimeOffset) : int = compare value other
    member value.Equals (other: DateTimeOffset) : bool = (value = other)

    [<Intrinsic("DateTimeOffset.equalsExactly")>]
    member value.EqualsExact (other: DateTimeOffset) : bool = intrinsic

    member value.ToString () : string = formatAs value "" CultureInfo.CurrentCulture
    member value.ToString (format: string) : string = formatAs value format CultureInfo.CurrentCulture
    member value.ToString (provider: IFormatProvider) : string = formatAs value "" provider
    member value.ToString (format: string, provider: IFormatProvider) : string = formatAs value format provider

    static member (+) (value: DateTimeOffset, span: TimeSpan) : DateTimeOffset = value.Add span
    static member (-) (value: DateTimeOffset, span: TimeSpan) : DateTimeOffset = value.Subtract span
    static member (-) (value: DateTimeOffset, other: DateTimeOffset) : TimeSpan = value.Subtract other
