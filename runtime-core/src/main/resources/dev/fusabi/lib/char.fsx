/// Characters.
module Char

type Char with
    [<Intrinsic("Char.isLetter")>]
    static member IsLetter (c: char) : bool = intrinsic

    [<Intrinsic("Char.isDigit")>]
    static member IsDigit (c: char) : bool = intrinsic

    [<Intrinsic("Char.isLetterOrDigit")>]
    static member IsLetterOrDigit (c: char) : bool = intrinsic

    [<Intrinsic("Char.isNumber")>]
    static member IsNumber (c: char) : bool = intrinsic

    [<Intrinsic("Char.isUpper")>]
    static member IsUpper (c: char) : bool = intrinsic

    [<Intrinsic("Char.isLower")>]
    static member IsLower (c: char) : bool = intrinsic

    [<Intrinsic("Char.isWhiteSpace")>]
    static member IsWhiteSpace (c: char) : bool = intrinsic

    [<Intrinsic("Char.isPunctuation")>]
    static member IsPunctuation (c: char) : bool = intrinsic

    [<Intrinsic("Char.isSymbol")>]
    static member IsSymbol (c: char) : bool = intrinsic

    [<Intrinsic("Char.isSeparator")>]
    static member IsSeparator (c: char) : bool = intrinsic

    [<Intrinsic("Char.isControl")>]
    static member IsControl (c: char) : bool = intrinsic

    [<Intrinsic("Char.isSurrogate")>]
    static member IsSurrogate (c: char) : bool = intrinsic

    [<Intrinsic("Char.isAscii")>]
    static member IsAscii (c: char) : bool = intrinsic

    static member IsAsciiDigit (c: char) : bool = c >= '0' && c <= '9'
    static member IsAsciiLetter (c: char) : bool = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')

    [<Intrinsic("Char.toUpper")>]
    static member ToUpper (c: char) : char = intrinsic

    [<Intrinsic("Char.toUpper")>]
    static member ToUpperInvariant (c: char) : char = intrinsic

    [<Intrinsic("Char.toLower")>]
    static member ToLower (c: char) : char = intrinsic

    [<Intrinsic("Char.toLower")>]
    static member ToLowerInvariant (c: char) : char = intrinsic

    /// The value of a digit, -1.0 for other characters.
    [<Intrinsic("Char.numericValue")>]
    static member GetNumericValue (c: char) : float = intrinsic

    [<Intrinsic("Char.parse")>]
    static member Parse (s: string) : char = intrinsic

    static member ToString (c: char) : string = string c
    static member MinValue : char = '\000'
    static member MaxValue : char = '\uffff'
    static member IsLetter (s: string, index: int) : bool = Char.IsLetter s.[index]
    static member IsDigit (s: string, index: int) : bool = Char.IsDigit s.[index]
    static member IsLetterOrDigit (s: string, index: int) : bool = Char.IsLetterOrDigit s.[index]
    static member IsNumber (s: string, index: int) : bool = Char.IsNumber s.[index]
    static member IsUpper (s: string, index: int) : bool = Char.IsUpper s.[index]
    static member IsLower (s: string, index: int) : bool = Char.IsLower s.[index]
    static member IsWhiteSpace (s: string, index: int) : bool = Char.IsWhiteSpace s.[index]
    static member IsPunctuation (s: string, index: int) : bool = Char.IsPunctuation s.[index]
    static member IsSymbol (s: string, index: int) : bool = Char.IsSymbol s.[index]
    static member IsSeparator (s: string, index: int) : bool = Char.IsSeparator s.[index]
    static member IsControl (s: string, index: int) : bool = Char.IsControl s.[index]
    static member IsSurrogate (s: string, index: int) : bool = Char.IsSurrogate s.[index]

    static member IsHighSurrogate (c: char) : bool = c >= '\uD800' && c <= '\uDBFF'
    static member IsLowSurrogate (c: char) : bool = c >= '\uDC00' && c <= '\uDFFF'
    static member IsHighSurrogate (s: string, index: int) : bool = Char.IsHighSurrogate s.[index]
    static member IsLowSurrogate (s: string, index: int) : bool = Char.IsLowSurrogate s.[index]

    static member IsSurrogatePair (highSurrogate: char, lowSurrogate: char) : bool =
        Char.IsHighSurrogate highSurrogate && Char.IsLowSurrogate lowSurrogate

    static member IsSurrogatePair (s: string, index: int) : bool =
        index + 1 < s.Length && Char.IsSurrogatePair (s.[index], s.[index + 1])

    static member IsAsciiLetterOrDigit (c: char) : bool = Char.IsAsciiLetter c || Char.IsAsciiDigit c
    static member IsAsciiLetterLower (c: char) : bool = c >= 'a' && c <= 'z'
    static member IsAsciiLetterUpper (c: char) : bool = c >= 'A' && c <= 'Z'

    static member IsAsciiHexDigit (c: char) : bool =
        Char.IsAsciiDigit c || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')

    static member IsBetween (c: char, minInclusive: char, maxInclusive: char) : bool =
        c >= minInclusive && c <= maxInclusive

    [<Intrinsic("Char.category")>]
    static member GetUnicodeCategory (c: char) : UnicodeCategory = intrinsic

    static member GetUnicodeCategory (s: string, index: int) : UnicodeCategory = Char.GetUnicodeCategory s.[index]
    static member GetNumericValue (s: string, index: int) : float = Char.GetNumericValue s.[index]
    static member ToUpper (c: char, culture: CultureInfo) : char = Char.ToUpper c
    static member ToLower (c: char, culture: CultureInfo) : char = Char.ToLower c

    [<Intrinsic("Char.ofCodePoint")>]
    static member ConvertFromUtf32 (utf32: int) : string = intrinsic

    static member ConvertToUtf32 (highSurrogate: char, lowSurrogate: char) : int =
        (int highSurrogate - 0xD800) * 0x400 + (int lowSurrogate - 0xDC00) + 0x10000

    static member ConvertToUtf32 (s: string, index: int) : int =
        if Char.IsSurrogatePair (s, index) then
            Char.ConvertToUtf32 (s.[index], s.[index + 1])
        else
            int s.[index]

    static member TryParse (s: string) : bool * char =
        if isNull s || s.Length <> 1 then
            (false, '\000')
        else
            (true, s.[0])
