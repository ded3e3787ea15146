/// Numeric functions under their .NET names.
[<AutoOpen>]
module MathFunctions

type MidpointRounding =
    | ToEven = 0
    | AwayFromZero = 1

[<Opaque>]
type Math

[<Intrinsic("Math.roundAway")>]
let private roundAway (value: float) (digits: int) : float = intrinsic

type Math with
    static member PI : float = 3.141592653589793
    static member E : float = 2.718281828459045
    static member Tau : float = 6.283185307179586

    [<Intrinsic("Math.absInt")>]
    static member Abs (value: int) : int = intrinsic

    [<Intrinsic("Math.absFloat")>]
    static member Abs (value: float) : float = intrinsic

    static member Max (a: int, b: int) : int = if a < b then b else a

    [<Intrinsic("Math.maxFloat")>]
    static member Max (a: float, b: float) : float = intrinsic

    static member Min (a: int, b: int) : int = if b < a then b else a

    [<Intrinsic("Math.minFloat")>]
    static member Min (a: float, b: float) : float = intrinsic

    static member Sign (value: int) : int = compare value 0

    [<Intrinsic("Math.signFloat")>]
    static member Sign (value: float) : int = intrinsic

    static member Clamp (value: int, min: int, max: int) : int =
        if value < min then min
        elif value > max then max
        else value

    static member Clamp (value: float, min: float, max: float) : float =
        if value < min then min
        elif value > max then max
        else value

    static member DivRem (a: int, b: int) : int * int = (a / b, a % b)

    [<Intrinsic("Math.pow")>]
    static member Pow (x: float, y: float) : float = intrinsic

    [<Intrinsic("Math.logBase")>]
    static member Log (value: float, newBase: float) : float = intrinsic

    [<Intrinsic("Math.atan2")>]
    static member Atan2 (y: float, x: float) : float = intrinsic

    [<Intrinsic("Math.ieeeRemainder")>]
    static member IEEERemainder (x: float, y: float) : float = intrinsic

    [<Intrinsic("Math.roundTo")>]
    static member Round (value: float, digits: int) : float = intrinsic

    static member Round (value: float, mode: MidpointRounding) : float =
        if mode = MidpointRounding.ToEven then round value else roundAway value 0

    static member Round (value: float, digits: int, mode: MidpointRounding) : float =
        if mode = MidpointRounding.ToEven then Math.Round (value, digits) else roundAway value digits

    [<Intrinsic("Math.sqrt")>]
    static member Sqrt (value: float) : float = intrinsic

    [<Intrinsic("Math.cbrt")>]
    static member Cbrt (value: float) : float = intrinsic

    [<Intrinsic("Math.exp")>]
    static member Exp (value: float) : float = intrinsic

    [<Intrinsic("Math.log")>]
    static member Log (value: float) : float = intrinsic

    [<Intrinsic("Math.log10")>]
    static member Log10 (value: float) : float = intrinsic

    [<Intrinsic("Math.log2")>]
    static member Log2 (value: float) : float = intrinsic

    [<Intrinsic("Math.floor")>]
    static member Floor (value: float) : float = intrinsic

    [<Intrinsic("Math.ceiling")>]
    static member Ceiling (value: float) : float = intrinsic

    [<Intrinsic("Math.truncate")>]
    static member Truncate (value: float) : float = intrinsic

    [<Intrinsic("Math.round")>]
    static member Round (value: float) : float = intrinsic

    [<Intrinsic("Math.sin")>]
    static member Sin (value: float) : float = intrinsic

    [<Intrinsic("Math.cos")>]
    static member Cos (value: float) : float = intrinsic

    [<Intrinsic("Math.tan")>]
    static member Tan (value: float) : float = intrinsic

    [<Intrinsic("Math.asin")>]
    static member Asin (value: float) : float = intrinsic

    [<Intrinsic("Math.acos")>]
    static member Acos (value: float) : float = intrinsic

    [<Intrinsic("Math.atan")>]
    static member Atan (value: float) : float = intrinsic

    [<Intrinsic("Math.sinh")>]
    static member Sinh (value: float) : float = intrinsic

    [<Intrinsic("Math.cosh")>]
    static member Cosh (value: float) : float = intrinsic

    [<Intrinsic("Math.tanh")>]
    static member Tanh (value: float) : float = intrinsic
