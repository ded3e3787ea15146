/// Members of uint32s, and what .NET's UInt32 has.
module Uint32

type uint32 with
    static member MaxValue : uint32 = 4294967295u
    static member MinValue : uint32 = 0u
    static member Zero : uint32 = 0u
    static member One : uint32 = 1u
    static member Parse (s: string) : uint32 = Numbers.parse 0u s NumberStyles.Integer null
    static member Parse (s: string, style: NumberStyles) : uint32 = Numbers.parse 0u s style null
    static member Parse (s: string, provider: IFormatProvider) : uint32 = Numbers.parse 0u s NumberStyles.Integer provider

    static member Parse (s: string, style: NumberStyles, provider: IFormatProvider) : uint32 =
        Numbers.parse 0u s style provider

    static member TryParse (s: string) : bool * uint32 = Numbers.tryParse 0u s NumberStyles.Integer null

    static member TryParse (s: string, provider: IFormatProvider) : bool * uint32 =
        Numbers.tryParse 0u s NumberStyles.Integer provider

    static member TryParse (s: string, style: NumberStyles, provider: IFormatProvider) : bool * uint32 =
        Numbers.tryParse 0u s style provider

    static member Max (x: uint32, y: uint32) : uint32 = if x < y then y else x
    static member Min (x: uint32, y: uint32) : uint32 = if y < x then y else x
    static member Clamp (value: uint32, min: uint32, max: uint32) : uint32 = Math.Clamp (value, min, max)
    static member Sign (value: uint32) : int = if value = 0u then 0 else 1
    static member DivRem (left: uint32, right: uint32) : uint32 * uint32 = (left / right, left % right)
    static member IsEvenInteger (value: uint32) : bool = value &&& 1u = 0u
    static member IsOddInteger (value: uint32) : bool = value &&& 1u <> 0u
    static member IsPow2 (value: uint32) : bool = value > 0u && value &&& (value - 1u) = 0u
    static member Log2 (value: uint32) : uint32 = Numbers.log2 value
    static member PopCount (value: uint32) : uint32 = Numbers.popCount value
    static member LeadingZeroCount (value: uint32) : uint32 = Numbers.leadingZeroCount value
    static member TrailingZeroCount (value: uint32) : uint32 = Numbers.trailingZeroCount value
    static member RotateLeft (value: uint32, rotateAmount: int) : uint32 = Numbers.rotateLeft value rotateAmount
    static member RotateRight (value: uint32, rotateAmount: int) : uint32 = Numbers.rotateLeft value -rotateAmount

    member x.ToString () : string = Numbers.text x
    member x.ToString (format: string) : string = Numbers.format x format
    member x.ToString (provider: IFormatProvider) : string = Numbers.formatIn x "" provider
    member x.ToString (format: string, provider: IFormatProvider) : string = Numbers.formatIn x format provider
    member x.CompareTo (other: uint32) : int = compare x other

    member x.CompareTo (value: obj) : int =
        match value with
        | null -> 1
        | :? uint32 as other -> x.CompareTo other
        | _ -> raise (ArgumentException "Object must be of type UInt32.")

    member x.Equals (other: uint32) : bool = (x = other)

    member x.Equals (obj: obj) : bool =
        match obj with
        | :? uint32 as other -> x.Equals other
        | _ -> false
