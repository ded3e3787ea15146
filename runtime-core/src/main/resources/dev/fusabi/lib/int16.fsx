/// Members of int16s, and what .NET's Int16 has.
module Int16

type int16 with
    static member MaxValue : int16 = 32767s
    static member MinValue : int16 = -32768s
    static member Zero : int16 = 0s
    static member One : int16 = 1s
    static member Parse (s: string) : int16 = Numbers.parse 0s s NumberStyles.Integer null
    static member Parse (s: string, style: NumberStyles) : int16 = Numbers.parse 0s s style null
    static member Parse (s: string, provider: IFormatProvider) : int16 = Numbers.parse 0s s NumberStyles.Integer provider

    static member Parse (s: string, style: NumberStyles, provider: IFormatProvider) : int16 =
        Numbers.parse 0s s style provider

    static member TryParse (s: string) : bool * int16 = Numbers.tryParse 0s s NumberStyles.Integer null

    static member TryParse (s: string, provider: IFormatProvider) : bool * int16 =
        Numbers.tryParse 0s s NumberStyles.Integer provider

    static member TryParse (s: string, style: NumberStyles, provider: IFormatProvider) : bool * int16 =
        Numbers.tryParse 0s s style provider

    static member Max (x: int16, y: int16) : int16 = if x < y then y else x
    static member Min (x: int16, y: int16) : int16 = if y < x then y else x
    static member Clamp (value: int16, min: int16, max: int16) : int16 = Math.Clamp (value, min, max)
    static member Abs (value: int16) : int16 = abs value
    static member Sign (value: int16) : int = sign value
    static member IsNegative (value: int16) : bool = value < 0s
    static member IsPositive (value: int16) : bool = value >= 0s
    static member MaxMagnitude (x: int16, y: int16) : int16 = Numbers.maxMagnitude x y
    static member MinMagnitude (x: int16, y: int16) : int16 = Numbers.minMagnitude x y
    static member CopySign (value: int16, sign: int16) : int16 =
        if (value < 0s) = (sign < 0s) then value else -value
    static member DivRem (left: int16, right: int16) : int16 * int16 = (left / right, left % right)
    static member IsEvenInteger (value: int16) : bool = value &&& 1s = 0s
    static member IsOddInteger (value: int16) : bool = value &&& 1s <> 0s
    static member IsPow2 (value: int16) : bool = value > 0s && value &&& (value - 1s) = 0s
    static member Log2 (value: int16) : int16 = Numbers.log2 value
    static member PopCount (value: int16) : int16 = Numbers.popCount value
    static member LeadingZeroCount (value: int16) : int16 = Numbers.leadingZeroCount value
    static member TrailingZeroCount (value: int16) : int16 = Numbers.trailingZeroCount value
    static member RotateLeft (value: int16, rotateAmount: int) : int16 = Numbers.rotateLeft value rotateAmount
    static member RotateRight (value: int16, rotateAmount: int) : int16 = Numbers.rotateLeft value -rotateAmount

    member x.ToString () : string = Numbers.text x
    member x.ToString (format: string) : string = Numbers.format x format
    member x.ToString (provider: IFormatProvider) : string = Numbers.formatIn x "" provider
    member x.ToString (format: string, provider: IFormatProvider) : string = Numbers.formatIn x format provider
    member x.CompareTo (other: int16) : int = compare x other

    member x.CompareTo (value: obj) : int =
        match value with
        | null -> 1
        | :? int16 as other -> x.CompareTo other
        | _ -> raise (ArgumentException "Object must be of type Int16.")

    member x.Equals (other: int16) : bool = (x = other)

    member x.Equals (obj: obj) : bool =
        match obj with
        | :? int16 as other -> x.Equals other
        | _ -> false
