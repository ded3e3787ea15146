/// Members of float32s, and what .NET's Single has.
module Float32

type float32 with
    static member MaxValue : float32 = 3.40282347E+38f
    static member MinValue : float32 = -3.40282347E+38f
    static member Epsilon : float32 = 1.401298E-45f
    static member NaN : float32 = float32 nan
    static member PositiveInfinity : float32 = float32 infinity
    static member NegativeInfinity : float32 = float32 -infinity
    static member Pi : float32 = 3.141592653589793f
    static member E : float32 = 2.718281828459045f
    static member Parse (s: string) : float32 = Numbers.parse 0.0f s (NumberStyles.Float ||| NumberStyles.AllowThousands) null
    static member Parse (s: string, style: NumberStyles) : float32 = Numbers.parse 0.0f s style null
    static member Parse (s: string, provider: IFormatProvider) : float32 = Numbers.parse 0.0f s (NumberStyles.Float ||| NumberStyles.AllowThousands) provider

    static member Parse (s: string, style: NumberStyles, provider: IFormatProvider) : float32 =
        Numbers.parse 0.0f s style provider

    static member TryParse (s: string) : bool * float32 = Numbers.tryParse 0.0f s (NumberStyles.Float ||| NumberStyles.AllowThousands) null

    static member TryParse (s: string, provider: IFormatProvider) : bool * float32 =
        Numbers.tryParse 0.0f s (NumberStyles.Float ||| NumberStyles.AllowThousands) provider

    static member TryParse (s: string, style: NumberStyles, provider: IFormatProvider) : bool * float32 =
        Numbers.tryParse 0.0f s style provider

    static member IsNaN (value: float32) : bool = value <> value
    static member IsInfinity (value: float32) : bool = abs value = float32 infinity
    static member IsPositiveInfinity (value: float32) : bool = value = float32 infinity
    static member IsNegativeInfinity (value: float32) : bool = value = float32 -infinity
    static member IsFinite (value: float32) : bool = value - value = 0.0f
    static member IsNegative (value: float32) : bool = value < 0.0f || 1.0f / value < 0.0f
    static member IsPositive (value: float32) : bool = value > 0.0f || 1.0f / value > 0.0f
    static member IsInteger (value: float32) : bool = value = truncate value && value - value = 0.0f
    static member Abs (value: float32) : float32 = abs value
    static member Sign (value: float32) : int = sign value
    static member Max (x: float32, y: float32) : float32 = MathF.Max (x, y)
    static member Min (x: float32, y: float32) : float32 = MathF.Min (x, y)
    static member Clamp (value: float32, min: float32, max: float32) : float32 = Math.Clamp (value, min, max)
    static member MaxMagnitude (x: float32, y: float32) : float32 = Numbers.maxMagnitude x y
    static member MinMagnitude (x: float32, y: float32) : float32 = Numbers.minMagnitude x y
    static member Sqrt (value: float32) : float32 = sqrt value
    static member Pow (x: float32, y: float32) : float32 = x ** y
    static member Cbrt (x: float32) : float32 = MathF.Cbrt x
    static member Exp (x: float32) : float32 = MathF.Exp x
    static member Log (x: float32) : float32 = MathF.Log x
    static member Log2 (x: float32) : float32 = MathF.Log2 x
    static member Log10 (x: float32) : float32 = MathF.Log10 x
    static member Sin (x: float32) : float32 = MathF.Sin x
    static member Cos (x: float32) : float32 = MathF.Cos x
    static member Tan (x: float32) : float32 = MathF.Tan x
    static member Asin (x: float32) : float32 = MathF.Asin x
    static member Acos (x: float32) : float32 = MathF.Acos x
    static member Atan (x: float32) : float32 = MathF.Atan x
    static member Sinh (x: float32) : float32 = MathF.Sinh x
    static member Cosh (x: float32) : float32 = MathF.Cosh x
    static member Tanh (x: float32) : float32 = MathF.Tanh x
    static member Asinh (x: float32) : float32 = MathF.Asinh x
    static member Acosh (x: float32) : float32 = MathF.Acosh x
    static member Atanh (x: float32) : float32 = MathF.Atanh x
    static member Atan2 (x: float32, y: float32) : float32 = MathF.Atan2 (x, y)
    static member CopySign (x: float32, y: float32) : float32 = MathF.CopySign (x, y)
    static member Floor (value: float32) : float32 = floor value
    static member Ceiling (value: float32) : float32 = ceil value
    static member Truncate (value: float32) : float32 = truncate value
    static member Round (value: float32) : float32 = round value
    static member Round (value: float32, digits: int) : float32 = MathF.Round (value, digits)

    member x.ToString () : string = Numbers.text x
    member x.ToString (format: string) : string = Numbers.format x format
    member x.ToString (provider: IFormatProvider) : string = Numbers.formatIn x "" provider
    member x.ToString (format: string, provider: IFormatProvider) : string = Numbers.formatIn x format provider
    member x.CompareTo (other: float32) : int = compare x other

    member x.CompareTo (value: obj) : int =
        match value with
        | null -> 1
        | :? float32 as other -> x.CompareTo other
        | _ -> raise (ArgumentException "Object must be of type Single.")

    member x.Equals (other: float32) : bool = (x = other || x <> x && other <> other)

    member x.Equals (obj: obj) : bool =
        match obj with
        | :? float32 as other -> x.Equals other
        | _ -> false
