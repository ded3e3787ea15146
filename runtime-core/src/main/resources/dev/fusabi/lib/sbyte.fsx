/// Members of sbytes, and what .NET's SByte has.
module Sbyte

type sbyte with
    static member MaxValue : sbyte = 127y
    static member MinValue : sbyte = -128y
    static member Zero : sbyte = 0y
    static member One : sbyte = 1y
    static member Parse (s: string) : sbyte = Numbers.parse 0y s NumberStyles.Integer null
    static member Parse (s: string, style: NumberStyles) : sbyte = Numbers.parse 0y s style null
    static member Parse (s: string, provider: IFormatProvider) : sbyte = Numbers.parse 0y s NumberStyles.Integer provider

    static member Parse (s: string, style: NumberStyles, provider: IFormatProvider) : sbyte =
        Numbers.parse 0y s style provider

    static member TryParse (s: string) : bool * sbyte = Numbers.tryParse 0y s NumberStyles.Integer null

    static member TryParse (s: string, provider: IFormatProvider) : bool * sbyte =
        Numbers.tryParse 0y s NumberStyles.Integer provider

    static member TryParse (s: string, style: NumberStyles, provider: IFormatProvider) : bool * sbyte =
        Numbers.tryParse 0y s style provider

    static member Max (x: sbyte, y: sbyte) : sbyte = if x < y then y else x
    static member Min (x: sbyte, y: sbyte) : sbyte = if y < x then y else x
    static member Clamp (value: sbyte, min: sbyte, max: sbyte) : sbyte = Math.Clamp (value, min, max)
    static member Abs (value: sbyte) : sbyte = abs value
    static member Sign (value: sbyte) : int = sign value
    static member IsNegative (value: sbyte) : bool = value < 0y
    static member IsPositive (value: sbyte) : bool = value >= 0y
    static member MaxMagnitude (x: sbyte, y: sbyte) : sbyte = Numbers.maxMagnitude x y
    static member MinMagnitude (x: sbyte, y: sbyte) : sbyte = Numbers.minMagnitude x y
    static member CopySign (value: sbyte, sign: sbyte) : sbyte =
        if (value < 0y) = (sign < 0y) then value else -value
    static member DivRem (left: sbyte, right: sbyte) : sbyte * sbyte = (left / right, left % right)
    static member IsEvenInteger (value: sbyte) : bool = value &&& 1y = 0y
    static member IsOddInteger (value: sbyte) : bool = value &&& 1y <> 0y
    static member IsPow2 (value: sbyte) : bool = value > 0y && value &&& (value - 1y) = 0y
    static member Log2 (value: sbyte) : sbyte = Numbers.log2 value
    static member PopCount (value: sbyte) : sbyte = Numbers.popCount value
    static member LeadingZeroCount (value: sbyte) : sbyte = Numbers.leadingZeroCount value
    static member TrailingZeroCount (value: sbyte) : sbyte = Numbers.trailingZeroCount value
    static member RotateLeft (value: sbyte, rotateAmount: int) : sbyte = Numbers.rotateLeft value rotateAmount
    static member RotateRight (value: sbyte, rotateAmount: int) : sbyte = Numbers.rotateLeft value -rotateAmount

    member x.ToString () : string = Numbers.text x
    member x.ToString (format: string) : string = Numbers.format x format
    member x.ToString (provider: IFormatProvider) : string = Numbers.formatIn x "" provider
    member x.ToString (format: string, provider: IFormatProvider) : string = Numbers.formatIn x format provider
    member x.CompareTo (other: sbyte) : int = compare x other

    member x.CompareTo (value: obj) : int =
        match value with
        | null -> 1
        | :? sbyte as other -> x.CompareTo other
        | _ -> raise (ArgumentException "Object must be of type SByte.")

    member x.Equals (other: sbyte) : bool = (x = other)

    member x.Equals (obj: obj) : bool =
        match obj with
        | :? sbyte as other -> x.Equals other
        | _ -> false
