/// What the members of all types of numbers are made of.
module Numbers

[<Intrinsic("NumberMembers.parse")>]
let private parseStyled (zero: 'T) (style: int) (s: string) : 'T = intrinsic

[<Intrinsic("NumberMembers.tryParse")>]
let private tryParseStyled (zero: 'T) (style: int) (s: string) : bool * 'T = intrinsic

/// A text as a number of the type that a zero has.
let parse (zero: 'T) (s: string) (style: NumberStyles) : 'T = parseStyled zero (int style) s

/// Whether a text is a number of the type that a zero has, and the number.
let tryParse (zero: 'T) (s: string) (style: NumberStyles) : bool * 'T = tryParseStyled zero (int style) s

/// The same in the range of 32 bits.
let tryParseInt32 (s: string) (style: NumberStyles) : bool * int =
    let isNumber, value = tryParse 0l s style
    (isNumber, int value)

[<Intrinsic("NumberMembers.parseDecimal")>]
let private parseDecimalStyled (style: int) (s: string) : decimal = intrinsic

[<Intrinsic("NumberMembers.tryParseDecimal")>]
let private tryParseDecimalStyled (style: int) (s: string) : bool * decimal = intrinsic

[<Intrinsic("NumberMembers.parseBigInteger")>]
let private parseBigIntegerStyled (style: int) (s: string) : bigint = intrinsic

[<Intrinsic("NumberMembers.tryParseBigInteger")>]
let private tryParseBigIntegerStyled (style: int) (s: string) : bool * bigint = intrinsic

let parseDecimal (s: string) (style: NumberStyles) : decimal = parseDecimalStyled (int style) s
let tryParseDecimal (s: string) (style: NumberStyles) : bool * decimal = tryParseDecimalStyled (int style) s
let parseBigInteger (s: string) (style: NumberStyles) : bigint = parseBigIntegerStyled (int style) s
let tryParseBigInteger (s: string) (style: NumberStyles) : bool * bigint = tryParseBigIntegerStyled (int style) s

/// A number by one of .NET's format strings.
[<Intrinsic("Convert.formatNumber")>]
let format (value: 'T) (format: string) : string = intrinsic

/// The same as some culture writes it.
[<Intrinsic("Culture.formatNumber")>]
let formatIn (value: 'T) (format: string) (culture: CultureInfo) : string = intrinsic

[<Intrinsic("NumberMembers.maxMagnitude")>]
let maxMagnitude (x: 'T) (y: 'T) : 'T = intrinsic

[<Intrinsic("NumberMembers.minMagnitude")>]
let minMagnitude (x: 'T) (y: 'T) : 'T = intrinsic

[<Intrinsic("NumberMembers.log2")>]
let log2 (value: 'T) : 'T = intrinsic

[<Intrinsic("NumberMembers.popCount")>]
let popCount (value: 'T) : 'T = intrinsic

[<Intrinsic("NumberMembers.leadingZeroCount")>]
let leadingZeroCount (value: 'T) : 'T = intrinsic

[<Intrinsic("NumberMembers.trailingZeroCount")>]
let trailingZeroCount (value: 'T) : 'T = intrinsic

[<Intrinsic("NumberMembers.rotateLeft")>]
let rotateLeft (value: 'T) (count: int) : 'T = intrinsic
