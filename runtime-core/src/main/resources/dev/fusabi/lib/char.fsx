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
