/// Members of ints, and what .NET's Int64 has.
module Int

type int with
    static member MaxValue : int = 9223372036854775807
    static member MinValue : int = -9223372036854775808
    static member Zero : int = 0
    static member One : int = 1
    static member Parse (s: string) : int = Numbers.parse 0 s NumberStyles.Integer null
    static member Parse (s: string, style: NumberStyles) : int = Numbers.parse 0 s style null
    static member Parse (s: string, provider: IFormatProvider) : int = Numbers.parse 0 s NumberStyles.Integer provider

    static member Parse (s: string, style: NumberStyles, provider: IFormatProvider) : int =
        Numbers.parse 0 s style provider

    static member TryParse (s: string) : bool * int = Numbers.tryParse 0 s NumberStyles.Integer null

    static member TryParse (s: string, provider: IFormatProvider) : bool * int =
        Numbers.tryParse 0 s NumberStyles.Integer provider

    static member TryParse (s: string, style: NumberStyles, provider: IFormatProvider) : bool * int =
        Numbers.tryParse 0 s style provider

    static member Max (x: int, y: int) : int = if x < y then y else x
    static member Min (x: int, y: int) : int = if y < x then y else x
    static member Clamp (value: int, min: int, max: int) : int = Math.Clamp (value, min, max)
    static member Abs (value: int) : int = abs value
    static member Sign (value: int) : int = sign value
    static member IsNegative (value: int) : bool = value < 0
    static member IsPositive (value: int) : bool = value >= 0
    static member MaxMagnitude (x: int, y: int) : int = Numbers.maxMagnitude x y
    static member MinMagnitude (x: int, y: int) : int = Numbers.minMagnitude x y
    static member CopySign (value: int, sign: int) : int =
        if (value < 0) = (sign < 0) then value else -value
    static member DivRem (left: int, right: int) : int * int = (left / right, left % right)
    static member IsEvenInteger (value: int) : bool = value &&& 1 = 0
    static member IsOddInteger (value: int) : bool = value &&& 1 <> 0
    static member IsPow2 (value: int) : bool = value > 0 && value &&& (value - 1) = 0
    static member Log2 (value: int) : int = Numbers.log2 value
    static member PopCount (value: int) : int = Numbers.popCount value
    static member LeadingZeroCount (value: int) : int = Numbers.leadingZeroCount value
    static member TrailingZeroCount (value: int) : int = Numbers.trailingZeroCount value
    static member RotateLeft (value: int, rotateAmount: int) : int = Numbers.rotateLeft value rotateAmount
    static member RotateRight (value: int, rotateAmount: int) : int = Numbers.rotateLeft value -rotateAmount

    [<Intrinsic("Culture.intText")>]
    member n.ToString () : string = intrinsic

    [<Intrinsic("Culture.formatInt")>]
    member n.ToString (format: string) : string = intrinsic

    member x.ToString (provider: IFormatProvider) : string = Numbers.formatIn x "" provider
    member x.ToString (format: string, provider: IFormatProvider) : string = Numbers.formatIn x format provider
    member n.CompareTo (other: int) : int = compare n other

    member x.CompareTo (value: obj) : int =
        match value with
        | null -> 1
        | :? int as other -> x.CompareTo other
        | _ -> raise (ArgumentException "Object must be of type Int32.")

    member x.Equals (other: int) : bool = (x = other)

    member x.Equals (obj: obj) : bool =
        match obj with
        | :? int as other -> x.Equals other
        | _ -> false
