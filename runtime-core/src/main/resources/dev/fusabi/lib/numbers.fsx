/// What the members of all types of numbers are made of.
module Numbers

[<Intrinsic("NumberMembers.parse")>]
let private parseStyled (zero: 'T) (style: int) (provider: IFormatProvider) (s: string) : 'T = intrinsic

[<Intrinsic("NumberMembers.tryParse")>]
let private tryParseStyled (zero: 'T) (style: int) (provider: IFormatProvider) (s: string) : bool * 'T = intrinsic

/// A text as a number of the type that a zero has; without a provider as the current culture writes it.
let parse (zero: 'T) (s: string) (style: NumberStyles) (provider: IFormatProvider) : 'T =
    parseStyled zero (int style) provider s

/// Whether a text is a number of the type that a zero has, and the number.
let tryParse (zero: 'T) (s: string) (style: NumberStyles) (provider: IFormatProvider) : bool * 'T =
    tryParseStyled zero (int style) provider s

/// The same in the range of 32 bits.
let tryParseInt32 (s: string) (style: NumberStyles) (provider: IFormatProvider) : bool * int =
    let isNumber, value = tryParse 0l s style provider
    (isNumber, int value)

[<Intrinsic("NumberMembers.parseDecimal")>]
let private parseDecimalStyled (style: int) (provider: IFormatProvider) (s: string) : decimal = intrinsic

[<Intrinsic("NumberMembers.tryParseDecimal")>]
let private tryParseDecimalStyled (style: int) (provider: IFormatProvider) (s: string) : bool * decimal = intrinsic

[<Intrinsic("NumberMembers.parseBigInteger")>]
let private parseBigIntegerStyled (style: int) (provider: IFormatProvider) (s: string) : bigint = intrinsic

[<Intrinsic("NumberMembers.tryParseBigInteger")>]
let private tryParseBigIntegerStyled (style: int) (provider: IFormatProvider) (s: string) : bool * bigint = intrinsic

let parseDecimal (s: string) (style: NumberStyles) (provider: IFormatProvider) : decimal =
    parseDecimalStyled (int style) provider s

let tryParseDecimal (s: string) (style: NumberStyles) (provider: IFormatProvider) : bool * decimal =
    tryParseDecimalStyled (int style) provider s

let parseBigInteger (s: string) (style: NumberStyles) (provider: IFormatProvider) : bigint =
    parseBigIntegerStyled (int style) provider s

let tryParseBigInteger (s: string) (style: NumberStyles) (provider: IFormatProvider) : bool * bigint =
    tryParseBigIntegerStyled (int style) provider s

/// As the current culture writes it.
[<Intrinsic("Culture.text")>]
let text (value: 'T) : string = intrinsic

/// A number by one of .NET's format strings, as some culture writes it; without a provider as the current one does.
[<Intrinsic("Culture.format")>]
let formatIn (value: 'T) (format: string) (provider: IFormatProvider) : string = intrinsic

let format (value: 'T) (format: string) : string = formatIn value format null

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
