/// Cultures and styles of numbers. There is one culture, the invariant one, under all names.
[<AutoOpen>]
module Globalization

type NumberStyles =
    | None = 0
    | AllowLeadingWhite = 1
    | AllowTrailingWhite = 2
    | AllowLeadingSign = 4
    | Integer = 7
    | AllowTrailingSign = 8
    | AllowParentheses = 16
    | AllowDecimalPoint = 32
    | AllowThousands = 64
    | Number = 111
    | AllowExponent = 128
    | Float = 167
    | AllowCurrencySymbol = 256
    | Currency = 383
    | Any = 511
    | AllowHexSpecifier = 512
    | HexNumber = 515
    | AllowBinarySpecifier = 1024
    | BinaryNumber = 1027

[<Opaque>]
type CultureInfo

[<Intrinsic("NumberMembers.culture")>]
let private invariantCulture (name: string) : CultureInfo = intrinsic

type CultureInfo with
    static member InvariantCulture : CultureInfo = invariantCulture ""
    static member CurrentCulture : CultureInfo = invariantCulture ""
    static member CurrentUICulture : CultureInfo = invariantCulture ""
    static member GetCultureInfo (name: string) : CultureInfo = invariantCulture name
    static member CreateSpecificCulture (name: string) : CultureInfo = invariantCulture name
    static member ``new`` (name: string) : CultureInfo = invariantCulture name
    member culture.NumberFormat : CultureInfo = culture

    [<Intrinsic("NumberMembers.cultureName")>]
    member culture.Name : string = intrinsic

    [<Intrinsic("NumberMembers.cultureName")>]
    member culture.ToString () : string = intrinsic

/// How numbers are written: as the invariant culture says.
[<Opaque>]
type NumberFormatInfo

type NumberFormatInfo with
    static member InvariantInfo : CultureInfo = invariantCulture ""
    static member CurrentInfo : CultureInfo = invariantCulture ""
