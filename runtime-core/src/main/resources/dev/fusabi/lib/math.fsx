/// Numeric functions under their .NET names.
[<AutoOpen>]
module MathFunctions

type MidpointRounding =
    | ToEven = 0
    | AwayFromZero = 1
    | ToZero = 2
    | ToNegativeInfinity = 3
    | ToPositiveInfinity = 4

[<Opaque>]
type Math

/// The same for floats of 32 bits.
[<Opaque>]
type MathF

[<Intrinsic("Math.roundMode")>]
let private roundMode (value: float) (digits: int) (mode: int) : float = intrinsic

[<Intrinsic("Decimal.roundMode")>]
let private roundDecimal (value: decimal) (digits: int) (mode: int) : decimal = intrinsic

[<Intrinsic("Math.checkBounds")>]
let private checkBounds (isRight: bool) (min: 'T) (max: 'T) : unit = intrinsic

let inline private clamp (value: 'T) (min: 'T) (max: 'T) : 'T =
    checkBounds (min <= max) min max
    if value < min then min
    elif value > max then max
    else value

type Math with
    static member PI : float = 3.141592653589793
    static member E : float = 2.718281828459045
    static member Tau : float = 6.283185307179586
    static member Abs (value: int) : int = abs value
    static member Abs (value: int32) : int32 = abs value
    static member Abs (value: int16) : int16 = abs value
    static member Abs (value: sbyte) : sbyte = abs value
    static member Abs (value: float) : float = abs value
    static member Abs (value: float32) : float32 = abs value
    static member Abs (value: decimal) : decimal = abs value
    static member Sign (value: int) : int = sign value
    static member Sign (value: int32) : int = sign value
    static member Sign (value: int16) : int = sign value
    static member Sign (value: sbyte) : int = sign value
    static member Sign (value: float) : int = sign value
    static member Sign (value: float32) : int = sign value
    static member Sign (value: decimal) : int = sign value
    static member Max (val1: int, val2: int) : int = if val1 < val2 then val2 else val1
    static member Min (val1: int, val2: int) : int = if val2 < val1 then val2 else val1
    static member Max (val1: int32, val2: int32) : int32 = if val1 < val2 then val2 else val1
    static member Min (val1: int32, val2: int32) : int32 = if val2 < val1 then val2 else val1
    static member Max (val1: int16, val2: int16) : int16 = if val1 < val2 then val2 else val1
    static member Min (val1: int16, val2: int16) : int16 = if val2 < val1 then val2 else val1
    static member Max (val1: sbyte, val2: sbyte) : sbyte = if val1 < val2 then val2 else val1
    static member Min (val1: sbyte, val2: sbyte) : sbyte = if val2 < val1 then val2 else val1

    [<Intrinsic("Math.maxFloat")>]
    static member Max (val1: float, val2: float) : float = intrinsic

    [<Intrinsic("Math.minFloat")>]
    static member Min (val1: float, val2: float) : float = intrinsic


    static member Max (val1: float32, val2: float32) : float32 = float32 (Math.Max (float val1, float val2))
    static member Min (val1: float32, val2: float32) : float32 = float32 (Math.Min (float val1, float val2))
    static member Max (val1: decimal, val2: decimal) : decimal = if val1 < val2 then val2 else val1
    static member Min (val1: decimal, val2: decimal) : decimal = if val2 < val1 then val2 else val1
    static member Max (val1: byte, val2: byte) : byte = if val1 < val2 then val2 else val1
    static member Min (val1: byte, val2: byte) : byte = if val2 < val1 then val2 else val1
    static member Max (val1: uint16, val2: uint16) : uint16 = if val1 < val2 then val2 else val1
    static member Min (val1: uint16, val2: uint16) : uint16 = if val2 < val1 then val2 else val1
    static member Max (val1: uint32, val2: uint32) : uint32 = if val1 < val2 then val2 else val1
    static member Min (val1: uint32, val2: uint32) : uint32 = if val2 < val1 then val2 else val1
    static member Max (val1: uint64, val2: uint64) : uint64 = if val1 < val2 then val2 else val1
    static member Min (val1: uint64, val2: uint64) : uint64 = if val2 < val1 then val2 else val1
    static member Clamp (value: int, min: int, max: int) : int = clamp value min max
    static member Clamp (value: int32, min: int32, max: int32) : int32 = clamp value min max
    static member Clamp (value: int16, min: int16, max: int16) : int16 = clamp value min max
    static member Clamp (value: sbyte, min: sbyte, max: sbyte) : sbyte = clamp value min max
    static member Clamp (value: float, min: float, max: float) : float = clamp value min max
    static member Clamp (value: float32, min: float32, max: float32) : float32 = clamp value min max
    static member Clamp (value: decimal, min: decimal, max: decimal) : decimal = clamp value min max
    static member Clamp (value: byte, min: byte, max: byte) : byte = clamp value min max
    static member Clamp (value: uint16, min: uint16, max: uint16) : uint16 = clamp value min max
    static member Clamp (value: uint32, min: uint32, max: uint32) : uint32 = clamp value min max
    static member Clamp (value: uint64, min: uint64, max: uint64) : uint64 = clamp value min max
    static member Clamp (value: bigint, min: bigint, max: bigint) : bigint = clamp value min max
    static member DivRem (left: int, right: int) : int * int = (left / right, left % right)

    static member DivRem (left: int, right: int, result: byref<int>) : int =
        result <- left % right
        left / right

    static member DivRem (left: int32, right: int32) : int32 * int32 = (left / right, left % right)
    static member DivRem (left: int16, right: int16) : int16 * int16 = (left / right, left % right)
    static member DivRem (left: sbyte, right: sbyte) : sbyte * sbyte = (left / right, left % right)
    static member DivRem (left: byte, right: byte) : byte * byte = (left / right, left % right)
    static member DivRem (left: uint16, right: uint16) : uint16 * uint16 = (left / right, left % right)
    static member DivRem (left: uint32, right: uint32) : uint32 * uint32 = (left / right, left % right)
    static member DivRem (left: uint64, right: uint64) : uint64 * uint64 = (left / right, left % right)

    /// The whole product of two ints of 32 bits, which an int holds.
    static member BigMul (a: int, b: int) : int = a * b
    static member Floor (value: float) : float = floor value
    static member Floor (value: decimal) : decimal = floor value
    static member Ceiling (value: float) : float = ceil value
    static member Ceiling (value: decimal) : decimal = ceil value
    static member Truncate (value: float) : float = truncate value
    static member Truncate (value: decimal) : decimal = truncate value
    static member Round (value: float) : float = round value
    static member Round (value: decimal) : decimal = round value
    static member Round (value: float, digits: int) : float = roundMode value digits 0
    static member Round (value: float, mode: MidpointRounding) : float = roundMode value 0 (int mode)

    static member Round (value: float, digits: int, mode: MidpointRounding) : float =
        roundMode value digits (int mode)

    static member Round (d: decimal, decimals: int) : decimal = roundDecimal d decimals 0
    static member Round (d: decimal, mode: MidpointRounding) : decimal = roundDecimal d 0 (int mode)

    static member Round (d: decimal, decimals: int, mode: MidpointRounding) : decimal =
        roundDecimal d decimals (int mode)

    static member MaxMagnitude (x: float, y: float) : float = Numbers.maxMagnitude x y
    static member MinMagnitude (x: float, y: float) : float = Numbers.minMagnitude x y
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

    [<Intrinsic("Math.asinh")>]
    static member Asinh (value: float) : float = intrinsic

    [<Intrinsic("Math.acosh")>]
    static member Acosh (value: float) : float = intrinsic

    [<Intrinsic("Math.atanh")>]
    static member Atanh (value: float) : float = intrinsic

    [<Intrinsic("Math.bitIncrement")>]
    static member BitIncrement (value: float) : float = intrinsic

    [<Intrinsic("Math.bitDecrement")>]
    static member BitDecrement (value: float) : float = intrinsic

    [<Intrinsic("Math.pow")>]
    static member Pow (x: float, y: float) : float = intrinsic

    [<Intrinsic("Math.logBase")>]
    static member Log (value: float, newBase: float) : float = intrinsic

    [<Intrinsic("Math.atan2")>]
    static member Atan2 (y: float, x: float) : float = intrinsic

    [<Intrinsic("Math.ieeeRemainder")>]
    static member IEEERemainder (x: float, y: float) : float = intrinsic

    [<Intrinsic("Math.copySign")>]
    static member CopySign (x: float, y: float) : float = intrinsic

    [<Intrinsic("Math.fma")>]
    static member FusedMultiplyAdd (x: float, y: float, z: float) : float = intrinsic

    [<Intrinsic("Math.scaleB")>]
    static member ScaleB (x: float, n: int) : float = intrinsic

    [<Intrinsic("Math.iLogB")>]
    static member ILogB (x: float) : int = intrinsic

    static member ReciprocalEstimate (x: float) : float = 1.0 / x
    static member SinCos (x: float) : float * float = (sin x, cos x)

type MathF with
    static member PI : float32 = 3.14159274f
    static member E : float32 = 2.71828175f
    static member Tau : float32 = 6.28318548f
    static member Abs (x: float32) : float32 = abs x
    static member Sign (x: float32) : int = sign x
    static member Max (x: float32, y: float32) : float32 = float32 (Math.Max (float x, float y))
    static member Min (x: float32, y: float32) : float32 = float32 (Math.Min (float x, float y))
    static member MaxMagnitude (x: float32, y: float32) : float32 = float32 (Math.MaxMagnitude (float x, float y))
    static member MinMagnitude (x: float32, y: float32) : float32 = float32 (Math.MinMagnitude (float x, float y))
    static member Pow (x: float32, y: float32) : float32 = float32 (Math.Pow (float x, float y))
    static member Atan2 (x: float32, y: float32) : float32 = float32 (Math.Atan2 (float x, float y))
    static member IEEERemainder (x: float32, y: float32) : float32 = float32 (Math.IEEERemainder (float x, float y))
    static member CopySign (x: float32, y: float32) : float32 = float32 (Math.CopySign (float x, float y))
    static member Log (x: float32, y: float32) : float32 = float32 (Math.Log (float x, float y))
    static member Sqrt (x: float32) : float32 = float32 (Math.Sqrt (float x))
    static member Cbrt (x: float32) : float32 = float32 (Math.Cbrt (float x))
    static member Exp (x: float32) : float32 = float32 (Math.Exp (float x))
    static member Log (x: float32) : float32 = float32 (Math.Log (float x))
    static member Log10 (x: float32) : float32 = float32 (Math.Log10 (float x))
    static member Log2 (x: float32) : float32 = float32 (Math.Log2 (float x))
    static member Sin (x: float32) : float32 = float32 (Math.Sin (float x))
    static member Cos (x: float32) : float32 = float32 (Math.Cos (float x))
    static member Tan (x: float32) : float32 = float32 (Math.Tan (float x))
    static member Asin (x: float32) : float32 = float32 (Math.Asin (float x))
    static member Acos (x: float32) : float32 = float32 (Math.Acos (float x))
    static member Atan (x: float32) : float32 = float32 (Math.Atan (float x))
    static member Sinh (x: float32) : float32 = float32 (Math.Sinh (float x))
    static member Cosh (x: float32) : float32 = float32 (Math.Cosh (float x))
    static member Tanh (x: float32) : float32 = float32 (Math.Tanh (float x))
    static member Asinh (x: float32) : float32 = float32 (Math.Asinh (float x))
    static member Acosh (x: float32) : float32 = float32 (Math.Acosh (float x))
    static member Atanh (x: float32) : float32 = float32 (Math.Atanh (float x))
    static member Floor (x: float32) : float32 = float32 (Math.Floor (float x))
    static member Ceiling (x: float32) : float32 = float32 (Math.Ceiling (float x))
    static member Truncate (x: float32) : float32 = float32 (Math.Truncate (float x))
    static member Round (x: float32) : float32 = float32 (Math.Round (float x))
    static member Round (x: float32, digits: int) : float32 = float32 (Math.Round (float x, digits))
    static member Round (x: float32, mode: MidpointRounding) : float32 = float32 (Math.Round (float x, mode))

    static member Round (x: float32, digits: int, mode: MidpointRounding) : float32 =
        float32 (Math.Round (float x, digits, mode))
