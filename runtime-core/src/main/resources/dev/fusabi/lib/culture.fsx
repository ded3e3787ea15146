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

[<Opaque>]
type NumberFormatInfo

[<Opaque>]
type DateTimeFormatInfo

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

[<Intrinsic("Culture.current")>]
let private current () : CultureInfo = intrinsic

[<Intrinsic("Culture.setCurrent")>]
let private setCurrent (culture: CultureInfo) : unit = intrinsic

[<Intrinsic("Culture.named")>]
let private named (name: string) : CultureInfo = intrinsic

[<Intrinsic("Culture.fixed")>]
let private fixedNamed (name: string) : CultureInfo = intrinsic

[<Intrinsic("Culture.copy")>]
let private copy (culture: CultureInfo) : CultureInfo = intrinsic

[<Intrinsic("Culture.readOnly")>]
let private readOnly (culture: CultureInfo) : CultureInfo = intrinsic

[<Intrinsic("Culture.isReadOnly")>]
let private isReadOnly (culture: CultureInfo) : bool = intrinsic

[<Intrinsic("Culture.numbers")>]
let private numbers (culture: CultureInfo) : NumberFormatInfo = intrinsic

[<Intrinsic("Culture.setNumbers")>]
let private setNumbers (culture: CultureInfo) (info: NumberFormatInfo) : unit = intrinsic

[<Intrinsic("Culture.ofNumbers")>]
let private ofNumbers (info: NumberFormatInfo) : CultureInfo = intrinsic

[<Intrinsic("Culture.numberText")>]
let private numberText (info: NumberFormatInfo) (property: string) : string = intrinsic

[<Intrinsic("Culture.setNumberText")>]
let private setNumberText (info: NumberFormatInfo) (property: string) (value: string) : unit = intrinsic

[<Intrinsic("Culture.numberCount")>]
let private numberCount (info: NumberFormatInfo) (property: string) : int = intrinsic

[<Intrinsic("Culture.setNumberCount")>]
let private setNumberCount (info: NumberFormatInfo) (property: string) (value: int) : unit = intrinsic

[<Intrinsic("Culture.groupSizes")>]
let private groupSizes (info: NumberFormatInfo) (which: int) : int[] = intrinsic

[<Intrinsic("Culture.setGroupSizes")>]
let private setGroupSizes (info: NumberFormatInfo) (which: int) (value: int[]) : unit = intrinsic

[<Intrinsic("Culture.dates")>]
let private dates (culture: CultureInfo) : DateTimeFormatInfo = intrinsic

[<Intrinsic("Culture.setDates")>]
let private setDates (culture: CultureInfo) (info: DateTimeFormatInfo) : unit = intrinsic

[<Intrinsic("Culture.ofDates")>]
let private ofDates (info: DateTimeFormatInfo) : CultureInfo = intrinsic

[<Intrinsic("Culture.dateText")>]
let private dateText (info: DateTimeFormatInfo) (property: string) : string = intrinsic

[<Intrinsic("Culture.setDateText")>]
let private setDateText (info: DateTimeFormatInfo) (property: string) (value: string) : unit = intrinsic

[<Intrinsic("Culture.names")>]
let private names (info: DateTimeFormatInfo) (property: string) : string[] = intrinsic

[<Intrinsic("Culture.setNames")>]
let private setNames (info: DateTimeFormatInfo) (property: string) (value: string[]) : unit = intrinsic

[<Intrinsic("Culture.firstDayOfWeek")>]
let private firstDayOfWeek (info: DateTimeFormatInfo) : int = intrinsic

[<Intrinsic("Culture.setFirstDayOfWeek")>]
let private setFirstDayOfWeek (info: DateTimeFormatInfo) (value: int) : unit = intrinsic

[<Intrinsic("Culture.titleCase")>]
let private titled (text: string) : string = intrinsic

/// Large and small letters.
[<Opaque>]
type TextInfo

type TextInfo with
    member info.ToUpper (str: string) : string = str.ToUpper ()
    member info.ToLower (str: string) : string = str.ToLower ()
    member info.ToTitleCase (str: string) : string = titled str

type NumberFormatInfo with
    interface IFormatProvider
    interface ICloneable

    static member ``new`` () : NumberFormatInfo = numbers (copy (invariant ()))
    static member InvariantInfo : NumberFormatInfo = numbers (invariant ())
    static member CurrentInfo : NumberFormatInfo = numbers (current ())

    [<Intrinsic("Culture.numbersOf")>]
    static member GetInstance (formatProvider: IFormatProvider) : NumberFormatInfo = intrinsic

    static member ReadOnly (nfi: NumberFormatInfo) : NumberFormatInfo = numbers (readOnly (ofNumbers nfi))
    member info.IsReadOnly : bool = isReadOnly (ofNumbers info)
    member info.Clone () : obj = box (numbers (copy (ofNumbers info)))
    member info.NumberDecimalSeparator with get () : string = numberText info "NumberDecimalSeparator"
    member info.NumberDecimalSeparator with set (value: string) : unit = setNumberText info "NumberDecimalSeparator" value
    member info.NumberGroupSeparator with get () : string = numberText info "NumberGroupSeparator"
    member info.NumberGroupSeparator with set (value: string) : unit = setNumberText info "NumberGroupSeparator" value
    member info.NegativeSign with get () : string = numberText info "NegativeSign"
    member info.NegativeSign with set (value: string) : unit = setNumberText info "NegativeSign" value
    member info.PositiveSign with get () : string = numberText info "PositiveSign"
    member info.PositiveSign with set (value: string) : unit = setNumberText info "PositiveSign" value
    member info.CurrencySymbol with get () : string = numberText info "CurrencySymbol"
    member info.CurrencySymbol with set (value: string) : unit = setNumberText info "CurrencySymbol" value
    member info.CurrencyDecimalSeparator with get () : string = numberText info "CurrencyDecimalSeparator"
    member info.CurrencyDecimalSeparator with set (value: string) : unit = setNumberText info "CurrencyDecimalSeparator" value
    member info.CurrencyGroupSeparator with get () : string = numberText info "CurrencyGroupSeparator"
    member info.CurrencyGroupSeparator with set (value: string) : unit = setNumberText info "CurrencyGroupSeparator" value
    member info.PercentSymbol with get () : string = numberText info "PercentSymbol"
    member info.PercentSymbol with set (value: string) : unit = setNumberText info "PercentSymbol" value
    member info.PerMilleSymbol with get () : string = numberText info "PerMilleSymbol"
    member info.PerMilleSymbol with set (value: string) : unit = setNumberText info "PerMilleSymbol" value
    member info.PercentDecimalSeparator with get () : string = numberText info "PercentDecimalSeparator"
    member info.PercentDecimalSeparator with set (value: string) : unit = setNumberText info "PercentDecimalSeparator" value
    member info.PercentGroupSeparator with get () : string = numberText info "PercentGroupSeparator"
    member info.PercentGroupSeparator with set (value: string) : unit = setNumberText info "PercentGroupSeparator" value
    member info.NaNSymbol with get () : string = numberText info "NaNSymbol"
    member info.NaNSymbol with set (value: string) : unit = setNumberText info "NaNSymbol" value
    member info.PositiveInfinitySymbol with get () : string = numberText info "PositiveInfinitySymbol"
    member info.PositiveInfinitySymbol with set (value: string) : unit = setNumberText info "PositiveInfinitySymbol" value
    member info.NegativeInfinitySymbol with get () : string = numberText info "NegativeInfinitySymbol"
    member info.NegativeInfinitySymbol with set (value: string) : unit = setNumberText info "NegativeInfinitySymbol" value
    member info.NumberDecimalDigits with get () : int = numberCount info "NumberDecimalDigits"
    member info.NumberDecimalDigits with set (value: int) : unit = setNumberCount info "NumberDecimalDigits" value
    member info.CurrencyDecimalDigits with get () : int = numberCount info "CurrencyDecimalDigits"
    member info.CurrencyDecimalDigits with set (value: int) : unit = setNumberCount info "CurrencyDecimalDigits" value
    member info.PercentDecimalDigits with get () : int = numberCount info "PercentDecimalDigits"
    member info.PercentDecimalDigits with set (value: int) : unit = setNumberCount info "PercentDecimalDigits" value
    member info.NumberNegativePattern with get () : int = numberCount info "NumberNegativePattern"
    member info.NumberNegativePattern with set (value: int) : unit = setNumberCount info "NumberNegativePattern" value
    member info.CurrencyPositivePattern with get () : int = numberCount info "CurrencyPositivePattern"
    member info.CurrencyPositivePattern with set (value: int) : unit = setNumberCount info "CurrencyPositivePattern" value
    member info.CurrencyNegativePattern with get () : int = numberCount info "CurrencyNegativePattern"
    member info.CurrencyNegativePattern with set (value: int) : unit = setNumberCount info "CurrencyNegativePattern" value
    member info.PercentPositivePattern with get () : int = numberCount info "PercentPositivePattern"
    member info.PercentPositivePattern with set (value: int) : unit = setNumberCount info "PercentPositivePattern" value
    member info.PercentNegativePattern with get () : int = numberCount info "PercentNegativePattern"
    member info.PercentNegativePattern with set (value: int) : unit = setNumberCount info "PercentNegativePattern" value
    member info.NumberGroupSizes with get () : int[] = groupSizes info 0
    member info.NumberGroupSizes with set (value: int[]) : unit = setGroupSizes info 0 value
    member info.CurrencyGroupSizes with get () : int[] = groupSizes info 1
    member info.CurrencyGroupSizes with set (value: int[]) : unit = setGroupSizes info 1 value
    member info.PercentGroupSizes with get () : int[] = groupSizes info 2
    member info.PercentGroupSizes with set (value: int[]) : unit = setGroupSizes info 2 value

type DateTimeFormatInfo with
    interface IFormatProvider
    interface ICloneable

    static member ``new`` () : DateTimeFormatInfo = dates (copy (invariant ()))
    static member InvariantInfo : DateTimeFormatInfo = dates (invariant ())
    static member CurrentInfo : DateTimeFormatInfo = dates (current ())

    [<Intrinsic("Culture.datesOf")>]
    static member GetInstance (provider: IFormatProvider) : DateTimeFormatInfo = intrinsic

    static member ReadOnly (dtfi: DateTimeFormatInfo) : DateTimeFormatInfo = dates (readOnly (ofDates dtfi))
    member info.IsReadOnly : bool = isReadOnly (ofDates info)
    member info.Clone () : obj = box (dates (copy (ofDates info)))
    member info.ShortDatePattern with get () : string = dateText info "ShortDatePattern"
    member info.ShortDatePattern with set (value: string) : unit = setDateText info "ShortDatePattern" value
    member info.LongDatePattern with get () : string = dateText info "LongDatePattern"
    member info.LongDatePattern with set (value: string) : unit = setDateText info "LongDatePattern" value
    member info.ShortTimePattern with get () : string = dateText info "ShortTimePattern"
    member info.ShortTimePattern with set (value: string) : unit = setDateText info "ShortTimePattern" value
    member info.LongTimePattern with get () : string = dateText info "LongTimePattern"
    member info.LongTimePattern with set (value: string) : unit = setDateText info "LongTimePattern" value
    member info.FullDateTimePattern with get () : string = dateText info "FullDateTimePattern"
    member info.FullDateTimePattern with set (value: string) : unit = setDateText info "FullDateTimePattern" value
    member info.MonthDayPattern with get () : string = dateText info "MonthDayPattern"
    member info.MonthDayPattern with set (value: string) : unit = setDateText info "MonthDayPattern" value
    member info.YearMonthPattern with get () : string = dateText info "YearMonthPattern"
    member info.YearMonthPattern with set (value: string) : unit = setDateText info "YearMonthPattern" value
    member info.DateSeparator with get () : string = dateText info "DateSeparator"
    member info.DateSeparator with set (value: string) : unit = setDateText info "DateSeparator" value
    member info.TimeSeparator with get () : string = dateText info "TimeSeparator"
    member info.TimeSeparator with set (value: string) : unit = setDateText info "TimeSeparator" value
    member info.AMDesignator with get () : string = dateText info "AMDesignator"
    member info.AMDesignator with set (value: string) : unit = setDateText info "AMDesignator" value
    member info.PMDesignator with get () : string = dateText info "PMDesignator"
    member info.PMDesignator with set (value: string) : unit = setDateText info "PMDesignator" value
    member info.DayNames with get () : string[] = names info "DayNames"
    member info.DayNames with set (value: string[]) : unit = setNames info "DayNames" value
    member info.AbbreviatedDayNames with get () : string[] = names info "AbbreviatedDayNames"
    member info.AbbreviatedDayNames with set (value: string[]) : unit = setNames info "AbbreviatedDayNames" value
    member info.ShortestDayNames with get () : string[] = names info "ShortestDayNames"
    member info.ShortestDayNames with set (value: string[]) : unit = setNames info "ShortestDayNames" value
    member info.MonthNames with get () : string[] = names info "MonthNames"
    member info.MonthNames with set (value: string[]) : unit = setNames info "MonthNames" value
    member info.AbbreviatedMonthNames with get () : string[] = names info "AbbreviatedMonthNames"
    member info.AbbreviatedMonthNames with set (value: string[]) : unit = setNames info "AbbreviatedMonthNames" value
    member info.MonthGenitiveNames with get () : string[] = names info "MonthGenitiveNames"
    member info.MonthGenitiveNames with set (value: string[]) : unit = setNames info "MonthGenitiveNames" value
    member info.AbbreviatedMonthGenitiveNames with get () : string[] = names info "AbbreviatedMonthGenitiveNames"
    member info.AbbreviatedMonthGenitiveNames with set (value: string[]) : unit = setNames info "AbbreviatedMonthGenitiveNames" value
    member info.RFC1123Pattern : string = "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"
    member info.SortableDateTimePattern : string = "yyyy'-'MM'-'dd'T'HH':'mm':'ss"
    member info.UniversalSortableDateTimePattern : string = "yyyy'-'MM'-'dd HH':'mm':'ss'Z'"
    member info.FirstDayOfWeek with get () : DayOfWeek = enum<DayOfWeek> (firstDayOfWeek info)
    member info.FirstDayOfWeek with set (value: DayOfWeek) : unit = setFirstDayOfWeek info (int value)
    member info.GetDayName (dayofweek: DayOfWeek) : string = (names info "DayNames").[int dayofweek]

    member info.GetAbbreviatedDayName (dayofweek: DayOfWeek) : string =
        (names info "AbbreviatedDayNames").[int dayofweek]

    member info.GetShortestDayName (dayOfWeek: DayOfWeek) : string = (names info "ShortestDayNames").[int dayOfWeek]
    member info.GetMonthName (month: int) : string = (names info "MonthNames").[month - 1]
    member info.GetAbbreviatedMonthName (month: int) : string = (names info "AbbreviatedMonthNames").[month - 1]

type CultureInfo with
    interface IFormatProvider
    interface ICloneable

    static member ``new`` (name: string) : CultureInfo = named name
    static member ``new`` (name: string, useUserOverride: bool) : CultureInfo = named name
    static member InvariantCulture : CultureInfo = invariant ()
    static member CurrentCulture with get () : CultureInfo = current ()
    static member CurrentCulture with set (value: CultureInfo) : unit = setCurrent value
    static member CurrentUICulture with get () : CultureInfo = current ()

    /// Only texts from resources would depend on it, and there are none.
    static member CurrentUICulture with set (value: CultureInfo) : unit = ()

    /// There is one thread, which it is the culture of.
    static member DefaultThreadCurrentCulture with get () : CultureInfo = current ()
    static member DefaultThreadCurrentCulture with set (value: CultureInfo) : unit = setCurrent value
    static member DefaultThreadCurrentUICulture with set (value: CultureInfo) : unit = ()
    static member GetCultureInfo (name: string) : CultureInfo = fixedNamed name
    static member CreateSpecificCulture (name: string) : CultureInfo = named name
    static member ReadOnly (ci: CultureInfo) : CultureInfo = readOnly ci

    [<Intrinsic("Culture.name")>]
    member culture.Name : string = intrinsic

    [<Intrinsic("Culture.name")>]
    member culture.ToString () : string = intrinsic

    [<Intrinsic("Culture.language")>]
    member culture.TwoLetterISOLanguageName : string = intrinsic

    [<Intrinsic("Culture.englishName")>]
    member culture.EnglishName : string = intrinsic

    [<Intrinsic("Culture.englishName")>]
    member culture.DisplayName : string = intrinsic

    [<Intrinsic("Culture.nativeName")>]
    member culture.NativeName : string = intrinsic

    member culture.IetfLanguageTag : string = culture.Name
    member culture.IsNeutralCulture : bool = culture.Name <> "" && not (culture.Name.Contains '-')

    member culture.Parent : CultureInfo =
        let dash = culture.Name.LastIndexOf '-'
        if dash < 0 then invariant () else fixedNamed (culture.Name.Substring (0, dash))

    member culture.IsReadOnly : bool = isReadOnly culture
    member culture.Clone () : obj = box (copy culture)
    member culture.NumberFormat with get () : NumberFormatInfo = numbers culture
    member culture.NumberFormat with set (value: NumberFormatInfo) : unit = setNumbers culture value
    member culture.DateTimeFormat with get () : DateTimeFormatInfo = dates culture
    member culture.DateTimeFormat with set (value: DateTimeFormatInfo) : unit = setDates culture value

    [<Intrinsic("Enumerable.self")>]
    member culture.TextInfo : TextInfo = intrinsic
