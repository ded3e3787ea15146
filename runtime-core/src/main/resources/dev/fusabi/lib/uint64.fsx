/// Members of uint64s, and what .NET's UInt64 has.
module Uint64

type uint64 with
    static member MaxValue : uint64 = 18446744073709551615UL
    static member MinValue : uint64 = 0UL
    static member Zero : uint64 = 0UL
    static member One : uint64 = 1UL
    static member Parse (s: string) : uint64 = Numbers.parse 0UL s NumberStyles.Integer null
    static member Parse (s: string, style: NumberStyles) : uint64 = Numbers.parse 0UL s style null
    static member Parse (s: string, provider: IFormatProvider) : uint64 = Numbers.parse 0UL s NumberStyles.Integer provider

    static member Parse (s: string, style: NumberStyles, provider: IFormatProvider) : uint64 =
        Numbers.parse 0UL s style provider

    static member TryParse (s: string) : bool * uint64 = Numbers.tryParse 0UL s NumberStyles.Integer null

    static member TryParse (s: string, provider: IFormatProvider) : bool * uint64 =
        Numbers.tryParse 0UL s NumberStyles.Integer provider

    static member TryParse (s: string, style: NumberStyles, provider: IFormatProvider) : bool * uint64 =
        Numbers.tryParse 0UL s style provider

    static member Max (x: uint64, y: uint64) : uint64 = if x < y then y else x
    static member Min (x: uint64, y: uint64) : uint64 = if y < x then y else x
    static member Clamp (value: uint64, min: uint64, max: uint64) : uint64 = Math.Clamp (value, min, max)
    static member Sign (value: uint64) : int = if value = 0UL then 0 else 1
    static member DivRem (left: uint64, right: uint64) : uint64 * uint64 = (left / right, left % right)
    static member IsEvenInteger (value: uint64) : bool = value &&& 1UL = 0UL
    static member IsOddInteger (value: uint64) : bool = value &&& 1UL <> 0UL
    static member IsPow2 (value: uint64) : bool = value > 0UL && value &&& (value - 1UL) = 0UL
    static member Log2 (value: uint64) : uint64 = Numbers.log2 value
    static member PopCount (value: uint64) : uint64 = Numbers.popCount value
    static member LeadingZeroCount (value: uint64) : uint64 = Numbers.leadingZeroCount value
    static member TrailingZeroCount (value: uint64) : uint64 = Numbers.trailingZeroCount value
    static member RotateLeft (value: uint64, rotateAmount: int) : uint64 = Numbers.rotateLeft value rotateAmount
    static member RotateRight (value: uint64, rotateAmount: int) : uint64 = Numbers.rotateLeft value -rotateAmount

    member x.ToString () : string = Numbers.text x
    member x.ToString (format: string) : string = Numbers.format x format
    member x.ToString (provider: IFormatProvider) : string = Numbers.formatIn x "" provider
    member x.ToString (format: string, provider: IFormatProvider) : string = Numbers.formatIn x format provider
    member x.CompareTo (other: uint64) : int = compare x other

    member x.CompareTo (value: obj) : int =
        match value with
        | null -> 1
        | :? uint64 as other -> x.CompareTo other
        | _ -> raise (ArgumentException "Object must be of type UInt64.")

    member x.Equals (other: uint64) : bool = (x = other)

    member x.Equals (obj: obj) : bool =
        match obj with
        | :? uint64 as other -> x.Equals other
        | _ -> false
