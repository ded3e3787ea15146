/// How numbers and dates are written somewhere.
module Cultures

type DateTimeStyles =
    | None = 0
    | AllowLeadingWhite = 1
    | AllowTrailingWhite = 2
    | AllowInnerWhite = 4
    | AllowWhiteSpaces = 7
    | NoCurrentDateDefault = 8
    | AdjustToUniversal = 16
    | AssumeLocal = 32
    | AssumeUniversal = 64
    | RoundtripKind = 128

[<Opaque>]
type CultureInfo

type DayOfWeek =
    | Sunday = 0
    | Monday = 1
    | Tuesday = 2
    | Wednesday = 3
    | Thursday = 4
    | Friday = 5
    | Saturday = 6

[<Intrinsic("Culture.invariant")>]
let private invariant () : CultureInfo = intrinsic

[<Intrinsic("Culture.named")>]
let private named (name: string) : CultureInfo = intrinsic

[<Intrinsic("Culture.days")>]
let private daysOf (culture: CultureInfo) : string[] = intrinsic

[<Intrinsic("Culture.shortDays")>]
let private shortDaysOf (culture: CultureInfo) : string[] = intrinsic

[<Intrinsic("Culture.months")>]
let private monthsOf (culture: CultureInfo) : string[] = intrinsic

[<Intrinsic("Culture.shortMonths")>]
let private shortMonthsOf (culture: CultureInfo) : string[] = intrinsic

[<Intrinsic("Culture.titleCase")>]
let private titled (text: string) : string = intrinsic

/// Large and small letters.
[<Opaque>]
type TextInfo

type TextInfo with
    member info.ToUpper (str: string) : string = str.ToUpper ()
    member info.ToLower (str: string) : string = str.ToLower ()
    member info.ToTitleCase (str: string) : string = titled str

/// A culture is also what it says of numbers and of dates: each of the three is taken where one is asked for.
type CultureInfo with
    static member ``new`` (name: string) : CultureInfo = named name
    static member ``new`` (name: string, useUserOverride: bool) : CultureInfo = named name
    static member InvariantCulture : CultureInfo = invariant ()
    static member CurrentCulture : CultureInfo = invariant ()
    static member CurrentUICulture : CultureInfo = invariant ()
    static member GetCultureInfo (name: string) : CultureInfo = named name
    static member CreateSpecificCulture (name: string) : CultureInfo = named name
    static member InvariantInfo : CultureInfo = invariant ()
    static member CurrentInfo : CultureInfo = invariant ()

    [<Intrinsic("Culture.name")>]
    member culture.Name : string = intrinsic

    [<Intrinsic("Culture.name")>]
    member culture.ToString () : string = intrinsic

    member culture.DateTimeFormat : CultureInfo = culture
    member culture.NumberFormat : CultureInfo = culture

    [<Intrinsic("Enumerable.self")>]
    member culture.TextInfo : TextInfo = intrinsic

    [<Intrinsic("Culture.decimalSeparator")>]
    member culture.NumberDecimalSeparator : string = intrinsic

    [<Intrinsic("Culture.groupSeparator")>]
    member culture.NumberGroupSeparator : string = intrinsic

    [<Intrinsic("Culture.decimalSeparator")>]
    member culture.CurrencyDecimalSeparator : string = intrinsic

    [<Intrinsic("Culture.groupSeparator")>]
    member culture.CurrencyGroupSeparator : string = intrinsic

    [<Intrinsic("Culture.currencySymbol")>]
    member culture.CurrencySymbol : string = intrinsic

    member culture.DayNames : string[] = daysOf culture
    member culture.AbbreviatedDayNames : string[] = shortDaysOf culture
    // .NET has room for a thirteenth month.
    member culture.MonthNames : string[] = Array.append (monthsOf culture) [| "" |]
    member culture.AbbreviatedMonthNames : string[] = Array.append (shortMonthsOf culture) [| "" |]
    member culture.GetDayName (dayofweek: DayOfWeek) : string = (daysOf culture).[int dayofweek]
    member culture.GetAbbreviatedDayName (dayofweek: DayOfWeek) : string = (shortDaysOf culture).[int dayofweek]
    member culture.GetMonthName (month: int) : string = culture.MonthNames.[month - 1]
    member culture.GetAbbreviatedMonthName (month: int) : string = culture.AbbreviatedMonthNames.[month - 1]

type NumberFormatInfo = CultureInfo
type DateTimeFormatInfo = CultureInfo
