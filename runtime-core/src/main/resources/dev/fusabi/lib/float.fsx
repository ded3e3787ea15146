/// Members of floats, and what .NET's Double has.
module Float

type float with
    static member MaxValue : float = 1.7976931348623157E+308
    static member MinValue : float = -1.7976931348623157E+308
    static member Epsilon : float = 4.9406564584124654E-324
    static member NaN : float = nan
    static member PositiveInfinity : float = infinity
    static member NegativeInfinity : float = -infinity
    static member Pi : float = 3.141592653589793
    static member E : float = 2.718281828459045
    static member Parse (s: string) : float = Numbers.parse 0.0 s (NumberStyles.Float ||| NumberStyles.AllowThousands) null
    static member Parse (s: string, style: NumberStyles) : float = Numbers.parse 0.0 s style null
    static member Parse (s: string, provider: IFormatProvider) : float = Numbers.parse 0.0 s (NumberStyles.Float ||| NumberStyles.AllowThousands) provider

    static member Parse (s: string, style: NumberStyles, provider: IFormatProvider) : float =
        Numbers.parse 0.0 s style provider

    static member TryParse (s: string) : bool * float = Numbers.tryParse 0.0 s (NumberStyles.Float ||| NumberStyles.AllowThousands) null

    static member TryParse (s: string, provider: IFormatProvider) : bool * float =
        Numbers.tryParse 0.0 s (NumberStyles.Float ||| NumberStyles.AllowThousands) provider

    static member TryParse (s: string, style: NumberStyles, provider: IFormatProvider) : bool * float =
        Numbers.tryParse 0.0 s style provider

    static member IsNaN (value: float) : bool = value <> value
    static member IsInfinity (value: float) : bool = abs value = infinity
    static member IsPositiveInfinity (value: float) : bool = value = infinity
    static member IsNegativeInfinity (value: float) : bool = value = -infinity
    static member IsFinite (value: float) : bool = value - value = 0.0
    static member IsNegative (value: float) : bool = value < 0.0 || 1.0 / value < 0.0
    static member IsPositive (value: float) : bool = value > 0.0 || 1.0 / value > 0.0
    static member IsInteger (value: float) : bool = value = truncate value && value - value = 0.0
    static member Abs (value: float) : float = abs value
    static member Sign (value: float) : int = sign value
    static member Max (x: float, y: float) : float = Math.Max (x, y)
    static member Min (x: float, y: float) : float = Math.Min (x, y)
    static member Clamp (value: float, min: float, max: float) : float = Math.Clamp (value, min, max)
    static member MaxMagnitude (x: float, y: float) : float = Numbers.maxMagnitude x y
    static member MinMagnitude (x: float, y: float) : float = Numbers.minMagnitude x y
    static member Sqrt (value: float) : float = sqrt value
    static member Pow (x: float, y: float) : float = x ** y
    static member Cbrt (x: float) : float = Math.Cbrt x
    static member Exp (x: float) : float = Math.Exp x
    static member Log (x: float) : float = Math.Log x
    static member Log2 (x: float) : float = Math.Log2 x
    static member Log10 (x: float) : float = Math.Log10 x
    static member Sin (x: float) : float = Math.Sin x
    static member Cos (x: float) : float = Math.Cos x
    static member Tan (x: float) : float = Math.Tan x
    static member Asin (x: float) : float = Math.Asin x
    static member Acos (x: float) : float = Math.Acos x
    static member Atan (x: float) : float = Math.Atan x
    static member Sinh (x: float) : float = Math.Sinh x
    static member Cosh (x: float) : float = Math.Cosh x
    static member Tanh (x: float) : float = Math.Tanh x
    static member Asinh (x: float) : float = Math.Asinh x
    static member Acosh (x: float) : float = Math.Acosh x
    static member Atanh (x: float) : float = Math.Atanh x
    static member Atan2 (x: float, y: float) : float = Math.Atan2 (x, y)
    static member CopySign (x: float, y: float) : float = Math.CopySign (x, y)
    static member Floor (value: float) : float = floor value
    static member Ceiling (value: float) : float = ceil value
    static member Truncate (value: float) : float = truncate value
    static member Round (value: float) : float = round value
    static member Round (value: float, digits: int) : float = Math.Round (value, digits)

    [<Intrinsic("Culture.floatText")>]
    member x.ToString () : string = intrinsic

    [<Intrinsic("Culture.formatFloat")>]
    member x.ToString (format: string) : string = intrinsic

    member x.ToString (provider: IFormatProvider) : string = Numbers.formatIn x "" provider
    member x.ToString (format: string, provider: IFormatProvider) : string = Numbers.formatIn x format provider
    member x.CompareTo (other: float) : int = compare x other

    member x.CompareTo (value: obj) : int =
        match value with
        | null -> 1
        | :? float as other -> x.CompareTo other
        | _ -> raise (ArgumentException "Object must be of type Double.")

    member x.Equals (other: float) : bool = (x = other || x <> x && other <> other)

    member x.Equals (obj: obj) : bool =
        match obj with
        | :? float as other -> x.Equals other
        | _ -> false
