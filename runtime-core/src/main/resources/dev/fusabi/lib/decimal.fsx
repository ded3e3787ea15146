/// Members of decimals, and what .NET's Decimal has.
module Decimal

type decimal with
    static member MaxValue : decimal = 79228162514264337593543950335m
    static member MinValue : decimal = -79228162514264337593543950335m
    static member Zero : decimal = 0m
    static member One : decimal = 1m
    static member MinusOne : decimal = -1m
    static member Parse (s: string) : decimal = Numbers.parseDecimal s NumberStyles.Number null
    static member Parse (s: string, style: NumberStyles) : decimal = Numbers.parseDecimal s style null
    static member Parse (s: string, provider: IFormatProvider) : decimal = Numbers.parseDecimal s NumberStyles.Number provider

    static member Parse (s: string, style: NumberStyles, provider: IFormatProvider) : decimal =
        Numbers.parseDecimal s style provider

    static member TryParse (s: string) : bool * decimal = Numbers.tryParseDecimal s NumberStyles.Number null

    static member TryParse (s: string, provider: IFormatProvider) : bool * decimal =
        Numbers.tryParseDecimal s NumberStyles.Number provider

    static member TryParse (s: string, style: NumberStyles, provider: IFormatProvider) : bool * decimal =
        Numbers.tryParseDecimal s style provider

    static member ``new`` (value: int) : decimal = decimal value
    static member ``new`` (value: int32) : decimal = decimal value
    static member ``new`` (value: uint32) : decimal = decimal value
    static member ``new`` (value: uint64) : decimal = decimal value
    static member ``new`` (value: float) : decimal = decimal value
    static member ``new`` (value: float32) : decimal = decimal value

    [<Intrinsic("Decimal.ofParts")>]
    static member ``new`` (lo: int, mid: int, hi: int, isNegative: bool, scale: byte) : decimal = intrinsic

    [<Intrinsic("Decimal.ofBits")>]
    static member ``new`` (bits: int[]) : decimal = intrinsic

    [<Intrinsic("Decimal.getBits")>]
    static member GetBits (d: decimal) : int[] = intrinsic

    static member Add (d1: decimal, d2: decimal) : decimal = d1 + d2
    static member Subtract (d1: decimal, d2: decimal) : decimal = d1 - d2
    static member Multiply (d1: decimal, d2: decimal) : decimal = d1 * d2
    static member Divide (d1: decimal, d2: decimal) : decimal = d1 / d2
    static member Remainder (d1: decimal, d2: decimal) : decimal = d1 % d2
    static member Negate (d: decimal) : decimal = -d
    static member Abs (value: decimal) : decimal = abs value
    static member Sign (value: decimal) : int = sign value
    static member Max (x: decimal, y: decimal) : decimal = if x < y then y else x
    static member Min (x: decimal, y: decimal) : decimal = if y < x then y else x
    static member MaxMagnitude (x: decimal, y: decimal) : decimal = if abs x < abs y then y else x
    static member MinMagnitude (x: decimal, y: decimal) : decimal = if abs y < abs x then y else x
    static member Clamp (value: decimal, min: decimal, max: decimal) : decimal = Math.Clamp (value, min, max)
    static member Floor (d: decimal) : decimal = floor d
    static member Ceiling (d: decimal) : decimal = ceil d
    static member Truncate (d: decimal) : decimal = truncate d
    static member Round (d: decimal) : decimal = round d
    static member Round (d: decimal, decimals: int) : decimal = Math.Round (d, decimals)
    static member Round (d: decimal, mode: MidpointRounding) : decimal = Math.Round (d, mode)

    static member Round (d: decimal, decimals: int, mode: MidpointRounding) : decimal =
        Math.Round (d, decimals, mode)

    static member Compare (d1: decimal, d2: decimal) : int = compare d1 d2
    static member Equals (d1: decimal, d2: decimal) : bool = (d1 = d2)
    static member IsNegative (value: decimal) : bool = value < 0m
    static member IsPositive (value: decimal) : bool = value >= 0m
    static member IsInteger (value: decimal) : bool = truncate value = value
    static member IsEvenInteger (value: decimal) : bool = truncate value = value && value % 2m = 0m
    static member IsOddInteger (value: decimal) : bool = truncate value = value && value % 2m <> 0m
    static member ToInt32 (d: decimal) : int = int d
    static member ToInt64 (d: decimal) : int = int d
    static member ToByte (d: decimal) : byte = byte d
    static member ToSByte (d: decimal) : sbyte = sbyte d
    static member ToInt16 (d: decimal) : int16 = int16 d
    static member ToUInt16 (d: decimal) : uint16 = uint16 d
    static member ToUInt32 (d: decimal) : uint32 = uint32 d
    static member ToUInt64 (d: decimal) : uint64 = uint64 d
    static member ToDouble (d: decimal) : float = float d
    static member ToSingle (d: decimal) : float32 = float32 d

    [<Intrinsic("Decimal.scale")>]
    member x.Scale : byte = intrinsic

    member x.ToString () : string = Numbers.text x
    member x.ToString (format: string) : string = Numbers.format x format
    member x.ToString (provider: IFormatProvider) : string = Numbers.formatIn x "" provider
    member x.ToString (format: string, provider: IFormatProvider) : string = Numbers.formatIn x format provider
    member x.CompareTo (other: decimal) : int = compare x other

    member x.CompareTo (value: obj) : int =
        match value with
        | null -> 1
        | :? decimal as other -> x.CompareTo other
        | _ -> raise (ArgumentException "Object must be of type Decimal.")

    member x.Equals (other: decimal) : bool = (x = other)

    member x.Equals (obj: obj) : bool =
        match obj with
        | :? decimal as other -> x.Equals other
        | _ -> false
