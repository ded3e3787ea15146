/// Dates alone.
module Dates

[<Opaque>]
type DateOnly

[<Intrinsic("DateOnly.ofDayNumber")>]
let private ofDayNumber (dayNumber: int) : DateOnly = intrinsic

[<Intrinsic("DateOnly.dayNumber")>]
let private dayNumberOf (date: DateOnly) : int = intrinsic

[<Intrinsic("DateTime.ticksOfDate")>]
let private ticksOfDate (year: int) (month: int) (day: int) : int = intrinsic

[<Intrinsic("DateOnly.format")>]
let private formatAs (date: DateOnly) (format: string) (culture: IFormatProvider) : string = intrinsic

[<Intrinsic("DateOnly.parse")>]
let private parse (s: string) (culture: IFormatProvider) : DateOnly = intrinsic

[<Intrinsic("DateOnly.tryParse")>]
let private tryParse (s: string) (culture: IFormatProvider) : DateOnly option = intrinsic

[<Intrinsic("DateOnly.parseExact")>]
let private parseExact (s: string) (formats: string[]) (culture: IFormatProvider) : DateOnly = intrinsic

[<Intrinsic("DateOnly.tryParseExact")>]
let private tryParseExact (s: string) (formats: string[]) (culture: IFormatProvider) : DateOnly option = intrinsic

let private startOf (date: DateOnly) : DateTime = DateTime (dayNumberOf date * 864000000000L)
let private dateOf (time: DateTime) : DateOnly = ofDayNumber (time.Ticks / 864000000000L)

let private tried (result: DateOnly option) : bool * DateOnly =
    match result with
    | Some date -> (true, date)
    | None -> (false, ofDayNumber 0)

type DateOnly with
    static member ``new`` () : DateOnly = ofDayNumber 0

    static member ``new`` (year: int, month: int, day: int) : DateOnly =
        ofDayNumber (ticksOfDate year month day / 864000000000L)

    static member MinValue : DateOnly = ofDayNumber 0
    static member MaxValue : DateOnly = ofDayNumber 3652058
    static member FromDateTime (dateTime: DateTime) : DateOnly = dateOf dateTime
    static member FromDayNumber (dayNumber: int) : DateOnly = ofDayNumber dayNumber
    static member Parse (s: string) : DateOnly = parse s CultureInfo.CurrentCulture
    static member Parse (s: string, provider: IFormatProvider) : DateOnly = parse s provider
    static member TryParse (s: string) : bool * DateOnly = tried (tryParse s CultureInfo.CurrentCulture)
    static member TryParse (s: string, provider: IFormatProvider) : bool * DateOnly = tried (tryParse s provider)
    static member TryParse (s: string, provider: IFormatProvider, style: DateTimeStyles) : bool * DateOnly =
        tried (tryParse s provider)

    static member ParseExact (s: string, format: string) : DateOnly = parseExact s [| format |] CultureInfo.CurrentCulture

    static member ParseExact (s: string, format: string, provider: IFormatProvider) : DateOnly =
        parseExact s [| format |] provider

    static member TryParseExact (s: string, format: string) : bool * DateOnly =
        tried (tryParseExact s [| format |] CultureInfo.CurrentCulture)

    [<Intrinsic("DateOnly.dayNumber")>]
    member date.DayNumber : int = intrinsic

    member date.Year : int = (startOf date).Year
    member date.Month : int = (startOf date).Month
    member date.Day : int = (startOf date).Day
    member date.DayOfWeek : DayOfWeek = (startOf date).DayOfWeek
    member date.DayOfYear : int = (startOf date).DayOfYear

    [<Intrinsic("DateOnly.addDays")>]
    member date.AddDays (value: int) : DateOnly = intrinsic

    member date.AddMonths (value: int) : DateOnly = dateOf ((startOf date).AddMonths value)
    member date.AddYears (value: int) : DateOnly = dateOf ((startOf date).AddYears value)
    member date.ToDateTime (time: TimeOnly) : DateTime = (startOf date).AddTicks time.Ticks

    member date.ToDateTime (time: TimeOnly, kind: DateTimeKind) : DateTime =
        DateTime.SpecifyKind ((startOf date).AddTicks time.Ticks, kind)

    member date.CompareTo (value: DateOnly) : int = compare date value
    member date.Equals (value: DateOnly) : bool = (date = value)
    member date.ToString () : string = formatAs date "" CultureInfo.CurrentCulture
    member date.ToString (format: string) : string = formatAs date format CultureInfo.CurrentCulture
    member date.ToString (provider: IFormatProvider) : string = formatAs date "" provider
    member date.ToString (format: string, provider: IFormatProvider) : string = formatAs date format provider
    member date.ToShortDateString () : string = formatAs date "d" CultureInfo.CurrentCulture
    member date.ToLongDateString () : string = formatAs date "D" CultureInfo.CurrentCulture
