/// Members of int32s, and what .NET's Int32 has: ints in the range of 32 bits.
module Int32

let MaxValue : int = 2147483647

let MinValue : int = -2147483648

type int32 with
    static member MaxValue : int = 2147483647
    static member MinValue : int = -2147483648
    static member Parse (s: string) : int = int (Numbers.parse 0l s NumberStyles.Integer null)
    static member Parse (s: string, style: NumberStyles) : int = int (Numbers.parse 0l s style null)
    static member Parse (s: string, provider: IFormatProvider) : int = int (Numbers.parse 0l s NumberStyles.Integer provider)

    static member Parse (s: string, style: NumberStyles, provider: IFormatProvider) : int =
        int (Numbers.parse 0l s style provider)

    static member TryParse (s: string) : bool * int = Numbers.tryParseInt32 s NumberStyles.Integer null

    static member TryParse (s: string, provider: IFormatProvider) : bool * int =
        Numbers.tryParseInt32 s NumberStyles.Integer provider

    static member TryParse (s: string, style: NumberStyles, provider: IFormatProvider) : bool * int =
        Numbers.tryParseInt32 s style provider

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
    static member Log2 (value: int) : int = int (Numbers.log2 (int32 value))
    static member PopCount (value: int) : int = int (Numbers.popCount (int32 value))
    static member LeadingZeroCount (value: int) : int = int (Numbers.leadingZeroCount (int32 value))
    static member TrailingZeroCount (value: int) : int = int (Numbers.trailingZeroCount (int32 value))
    static member RotateLeft (value: int, rotateAmount: int) : int = int (Numbers.rotateLeft (int32 value) rotateAmount)
    static member RotateRight (value: int, rotateAmount: int) : int = int (Numbers.rotateLeft (int32 value) -rotateAmount)

    member x.ToString () : string = Numbers.text x
    member x.ToString (format: string) : string = Numbers.format x format
    member x.ToString (provider: IFormatProvider) : string = Numbers.formatIn x "" provider
    member x.ToString (format: string, provider: IFormatProvider) : string = Numbers.formatIn x format provider
    member x.CompareTo (other: int32) : int = compare x other

    member x.CompareTo (value: obj) : int =
        match value with
        | null -> 1
        | :? int32 as other -> x.CompareTo other
        | _ -> raise (ArgumentException "Object must be of type Int32.")

    member x.Equals (other: int32) : bool = (x = other)

    member x.Equals (obj: obj) : bool =
        match obj with
        | :? int32 as other -> x.Equals other
        | _ -> false
