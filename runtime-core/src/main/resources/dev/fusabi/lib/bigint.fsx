/// Members of big integers, and what .NET's BigInteger has.
module Bigint

type bigint with
    static member Zero : bigint = 0I
    static member One : bigint = 1I
    static member MinusOne : bigint = -1I
    static member Parse (value: string) : bigint = Numbers.parseBigInteger value NumberStyles.Integer null
    static member Parse (value: string, style: NumberStyles) : bigint = Numbers.parseBigInteger value style null

    static member Parse (value: string, provider: IFormatProvider) : bigint =
        Numbers.parseBigInteger value NumberStyles.Integer provider

    static member Parse (value: string, style: NumberStyles, provider: IFormatProvider) : bigint =
        Numbers.parseBigInteger value style provider

    static member TryParse (value: string) : bool * bigint = Numbers.tryParseBigInteger value NumberStyles.Integer null

    static member TryParse (value: string, provider: IFormatProvider) : bool * bigint =
        Numbers.tryParseBigInteger value NumberStyles.Integer provider

    static member TryParse (value: string, style: NumberStyles, provider: IFormatProvider) : bool * bigint =
        Numbers.tryParseBigInteger value style provider

    static member ``new`` (value: int) : bigint = bigint value
    static member ``new`` (value: int32) : bigint = bigint value
    static member ``new`` (value: uint32) : bigint = bigint value
    static member ``new`` (value: uint64) : bigint = bigint value
    static member ``new`` (value: float) : bigint = bigint value
    static member ``new`` (value: float32) : bigint = bigint value
    static member ``new`` (value: decimal) : bigint = bigint value

    [<Intrinsic("BigInteger.ofBytes")>]
    static member ``new`` (value: byte[]) : bigint = intrinsic

    [<Intrinsic("BigInteger.ofBytes")>]
    static member ``new`` (value: byte[], isUnsigned: bool) : bigint = intrinsic

    [<Intrinsic("BigInteger.ofBytes")>]
    static member ``new`` (value: byte[], isUnsigned: bool, isBigEndian: bool) : bigint = intrinsic

    static member Add (left: bigint, right: bigint) : bigint = left + right
    static member Subtract (left: bigint, right: bigint) : bigint = left - right
    static member Multiply (left: bigint, right: bigint) : bigint = left * right
    static member Divide (dividend: bigint, divisor: bigint) : bigint = dividend / divisor
    static member Remainder (dividend: bigint, divisor: bigint) : bigint = dividend % divisor

    static member DivRem (dividend: bigint, divisor: bigint) : bigint * bigint =
        (dividend / divisor, dividend % divisor)

    static member Negate (value: bigint) : bigint = -value
    static member Abs (value: bigint) : bigint = abs value
    static member Max (left: bigint, right: bigint) : bigint = if left < right then right else left
    static member Min (left: bigint, right: bigint) : bigint = if right < left then right else left
    static member MaxMagnitude (x: bigint, y: bigint) : bigint = if abs x < abs y then y else x
    static member MinMagnitude (x: bigint, y: bigint) : bigint = if abs y < abs x then y else x
    static member Clamp (value: bigint, min: bigint, max: bigint) : bigint = Math.Clamp (value, min, max)
    static member Compare (left: bigint, right: bigint) : int = compare left right
    static member CopySign (value: bigint, sign: bigint) : bigint = if (value < 0I) = (sign < 0I) then value else -value

    [<Intrinsic("BigInteger.pow")>]
    static member Pow (value: bigint, exponent: int) : bigint = intrinsic

    [<Intrinsic("BigInteger.modPow")>]
    static member ModPow (value: bigint, exponent: bigint, modulus: bigint) : bigint = intrinsic

    [<Intrinsic("BigInteger.gcd")>]
    static member GreatestCommonDivisor (left: bigint, right: bigint) : bigint = intrinsic

    [<Intrinsic("BigInteger.log")>]
    static member Log (value: bigint) : float = intrinsic

    [<Intrinsic("BigInteger.log")>]
    static member Log (value: bigint, baseValue: float) : float = intrinsic

    [<Intrinsic("BigInteger.log10")>]
    static member Log10 (value: bigint) : float = intrinsic

    [<Intrinsic("BigInteger.log2")>]
    static member Log2 (value: bigint) : bigint = intrinsic

    [<Intrinsic("BigInteger.popCount")>]
    static member PopCount (value: bigint) : bigint = intrinsic

    [<Intrinsic("BigInteger.trailingZeroCount")>]
    static member TrailingZeroCount (value: bigint) : bigint = intrinsic

    static member IsNegative (value: bigint) : bool = value < 0I
    static member IsPositive (value: bigint) : bool = value >= 0I
    static member IsEvenInteger (value: bigint) : bool = value.IsEven
    static member IsOddInteger (value: bigint) : bool = not value.IsEven
    static member IsPow2 (value: bigint) : bool = value.IsPowerOfTwo

    [<Intrinsic("BigInteger.isEven")>]
    member x.IsEven : bool = intrinsic

    member x.IsZero : bool = (x = 0I)
    member x.IsOne : bool = (x = 1I)
    member x.IsPowerOfTwo : bool = x > 0I && x &&& (x - 1I) = 0I
    member x.Sign : int = sign x

    [<Intrinsic("BigInteger.bitLength")>]
    member x.GetBitLength () : int = intrinsic

    [<Intrinsic("BigInteger.byteCount")>]
    member x.GetByteCount () : int = intrinsic

    [<Intrinsic("BigInteger.toBytes")>]
    member x.ToByteArray () : byte[] = intrinsic

    [<Intrinsic("BigInteger.toBytes")>]
    member x.ToByteArray (isUnsigned: bool, isBigEndian: bool) : byte[] = intrinsic

    member x.ToString () : string = Numbers.text x
    member x.ToString (format: string) : string = Numbers.format x format
    member x.ToString (provider: IFormatProvider) : string = Numbers.formatIn x "" provider
    member x.ToString (format: string, provider: IFormatProvider) : string = Numbers.formatIn x format provider
    member x.CompareTo (other: bigint) : int = compare x other
    member x.Equals (other: bigint) : bool = (x = other)
