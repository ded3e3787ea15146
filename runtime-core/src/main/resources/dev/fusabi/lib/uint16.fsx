/// Members of uint16s, and what .NET's UInt16 has.
module Uint16

type uint16 with
    static member MaxValue : uint16 = 65535us
    static member MinValue : uint16 = 0us
    static member Zero : uint16 = 0us
    static member One : uint16 = 1us
    static member Parse (s: string) : uint16 = Numbers.parse 0us s NumberStyles.Integer null
    static member Parse (s: string, style: NumberStyles) : uint16 = Numbers.parse 0us s style null
    static member Parse (s: string, provider: IFormatProvider) : uint16 = Numbers.parse 0us s NumberStyles.Integer provider

    static member Parse (s: string, style: NumberStyles, provider: IFormatProvider) : uint16 =
        Numbers.parse 0us s style provider

    static member TryParse (s: string) : bool * uint16 = Numbers.tryParse 0us s NumberStyles.Integer null

    static member TryParse (s: string, provider: IFormatProvider) : bool * uint16 =
        Numbers.tryParse 0us s NumberStyles.Integer provider

    static member TryParse (s: string, style: NumberStyles, provider: IFormatProvider) : bool * uint16 =
        Numbers.tryParse 0us s style provider

    static member Max (x: uint16, y: uint16) : uint16 = if x < y then y else x
    static member Min (x: uint16, y: uint16) : uint16 = if y < x then y else x
    static member Clamp (value: uint16, min: uint16, max: uint16) : uint16 = Math.Clamp (value, min, max)
    static member Sign (value: uint16) : int = if value = 0us then 0 else 1
    static member DivRem (left: uint16, right: uint16) : uint16 * uint16 = (left / right, left % right)
    static member IsEvenInteger (value: uint16) : bool = value &&& 1us = 0us
    static member IsOddInteger (value: uint16) : bool = value &&& 1us <> 0us
    static member IsPow2 (value: uint16) : bool = value > 0us && value &&& (value - 1us) = 0us
    static member Log2 (value: uint16) : uint16 = Numbers.log2 value
    static member PopCount (value: uint16) : uint16 = Numbers.popCount value
    static member LeadingZeroCount (value: uint16) : uint16 = Numbers.leadingZeroCount value
    static member TrailingZeroCount (value: uint16) : uint16 = Numbers.trailingZeroCount value
    static member RotateLeft (value: uint16, rotateAmount: int) : uint16 = Numbers.rotateLeft value rotateAmount
    static member RotateRight (value: uint16, rotateAmount: int) : uint16 = Numbers.rotateLeft value -rotateAmount

    member x.ToString () : string = Numbers.text x
    member x.ToString (format: string) : string = Numbers.format x format
    member x.ToString (provider: IFormatProvider) : string = Numbers.formatIn x "" provider
    member x.ToString (format: string, provider: IFormatProvider) : string = Numbers.formatIn x format provider
    member x.CompareTo (other: uint16) : int = compare x other

    member x.CompareTo (value: obj) : int =
        match value with
        | null -> 1
        | :? uint16 as other -> x.CompareTo other
        | _ -> raise (ArgumentException "Object must be of type UInt16.")

    member x.Equals (other: uint16) : bool = (x = other)

    member x.Equals (obj: obj) : bool =
        match obj with
        | :? uint16 as other -> x.Equals other
        | _ -> false
