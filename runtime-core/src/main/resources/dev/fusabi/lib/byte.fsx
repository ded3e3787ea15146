/// Members of bytes, and what .NET's Byte has.
module Byte

type byte with
    static member MaxValue : byte = 255uy
    static member MinValue : byte = 0uy
    static member Zero : byte = 0uy
    static member One : byte = 1uy
    static member Parse (s: string) : byte = Numbers.parse 0uy s NumberStyles.Integer null
    static member Parse (s: string, style: NumberStyles) : byte = Numbers.parse 0uy s style null
    static member Parse (s: string, provider: IFormatProvider) : byte = Numbers.parse 0uy s NumberStyles.Integer provider

    static member Parse (s: string, style: NumberStyles, provider: IFormatProvider) : byte =
        Numbers.parse 0uy s style provider

    static member TryParse (s: string) : bool * byte = Numbers.tryParse 0uy s NumberStyles.Integer null

    static member TryParse (s: string, provider: IFormatProvider) : bool * byte =
        Numbers.tryParse 0uy s NumberStyles.Integer provider

    static member TryParse (s: string, style: NumberStyles, provider: IFormatProvider) : bool * byte =
        Numbers.tryParse 0uy s style provider

    static member Max (x: byte, y: byte) : byte = if x < y then y else x
    static member Min (x: byte, y: byte) : byte = if y < x then y else x
    static member Clamp (value: byte, min: byte, max: byte) : byte = Math.Clamp (value, min, max)
    static member Sign (value: byte) : int = if value = 0uy then 0 else 1
    static member DivRem (left: byte, right: byte) : byte * byte = (left / right, left % right)
    static member IsEvenInteger (value: byte) : bool = value &&& 1uy = 0uy
    static member IsOddInteger (value: byte) : bool = value &&& 1uy <> 0uy
    static member IsPow2 (value: byte) : bool = value > 0uy && value &&& (value - 1uy) = 0uy
    static member Log2 (value: byte) : byte = Numbers.log2 value
    static member PopCount (value: byte) : byte = Numbers.popCount value
    static member LeadingZeroCount (value: byte) : byte = Numbers.leadingZeroCount value
    static member TrailingZeroCount (value: byte) : byte = Numbers.trailingZeroCount value
    static member RotateLeft (value: byte, rotateAmount: int) : byte = Numbers.rotateLeft value rotateAmount
    static member RotateRight (value: byte, rotateAmount: int) : byte = Numbers.rotateLeft value -rotateAmount

    member x.ToString () : string = Numbers.text x
    member x.ToString (format: string) : string = Numbers.format x format
    member x.ToString (provider: IFormatProvider) : string = Numbers.formatIn x "" provider
    member x.ToString (format: string, provider: IFormatProvider) : string = Numbers.formatIn x format provider
    member x.CompareTo (other: byte) : int = compare x other

    member x.CompareTo (value: obj) : int =
        match value with
        | null -> 1
        | :? byte as other -> x.CompareTo other
        | _ -> raise (ArgumentException "Object must be of type Byte.")

    member x.Equals (other: byte) : bool = (x = other)

    member x.Equals (obj: obj) : bool =
        match obj with
        | :? byte as other -> x.Equals other
        | _ -> false
