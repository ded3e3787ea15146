/// Complex numbers.
module ComplexNumbers

[<Struct>]
[<CustomEquality>]
[<NoComparison>]
type Complex (real: float, imaginary: float) =
    member this.Real : float = real
    member this.Imaginary : float = imaginary
    member this.Magnitude : float = Complex.Abs this
    member this.Phase : float = atan2 imaginary real

    static member Zero : Complex = Complex (0.0, 0.0)
    static member One : Complex = Complex (1.0, 0.0)
    static member ImaginaryOne : Complex = Complex (0.0, 1.0)
    static member NaN : Complex = Complex (nan, nan)
    static member Infinity : Complex = Complex (infinity, infinity)

    static member FromPolarCoordinates (magnitude: float, phase: float) : Complex =
        Complex (magnitude * cos phase, magnitude * sin phase)

    static member op_Implicit (value: float) : Complex = Complex (value, 0.0)
    static member op_Implicit (value: int) : Complex = Complex (float value, 0.0)

    /// Without overflow on the way.
    static member Abs (value: Complex) : float =
        let a = abs value.Real
        let b = abs value.Imaginary
        let larger = if a > b then a else b
        let smaller = if a > b then b else a

        if smaller = 0.0 then
            larger
        else
            let ratio = smaller / larger
            larger * sqrt (1.0 + ratio * ratio)

    static member Conjugate (value: Complex) : Complex = Complex (value.Real, -value.Imaginary)
    static member Negate (value: Complex) : Complex = Complex (-value.Real, -value.Imaginary)
    static member Reciprocal (value: Complex) : Complex = if value = Complex.Zero then value else Complex.One / value
    static member Add (left: Complex, right: Complex) : Complex = left + right
    static member Subtract (left: Complex, right: Complex) : Complex = left - right
    static member Multiply (left: Complex, right: Complex) : Complex = left * right
    static member Divide (dividend: Complex, divisor: Complex) : Complex = dividend / divisor

    static member Exp (value: Complex) : Complex =
        Complex.FromPolarCoordinates (exp value.Real, value.Imaginary)

    static member Log (value: Complex) : Complex = Complex (log (Complex.Abs value), value.Phase)

    static member Sqrt (value: Complex) : Complex =
        if value.Imaginary = 0.0 then
            if value.Real < 0.0 then Complex (0.0, sqrt -value.Real) else Complex (sqrt value.Real, 0.0)
        else
            let size = Complex.Abs value
            let real = sqrt ((size + abs value.Real) / 2.0)
            let other = abs value.Imaginary / (2.0 * real)
            let positive = if value.Real >= 0.0 then Complex (real, other) else Complex (other, real)
            if value.Imaginary < 0.0 then Complex.Conjugate positive else positive

    static member Pow (value: Complex, power: Complex) : Complex =
        if power = Complex.Zero then
            Complex.One
        elif value = Complex.Zero then
            Complex.Zero
        else
            let size = Complex.Abs value
            let angle = value.Phase
            let turned = power.Real * angle + power.Imaginary * log size
            let scale = Math.Pow (size, power.Real) * exp (-power.Imaginary * angle)
            Complex (scale * cos turned, scale * sin turned)

    static member Pow (value: Complex, power: float) : Complex = Complex.Pow (value, Complex (power, 0.0))

    static member Sin (value: Complex) : Complex =
        Complex (sin value.Real * cosh value.Imaginary, cos value.Real * sinh value.Imaginary)

    static member Cos (value: Complex) : Complex =
        Complex (cos value.Real * cosh value.Imaginary, -(sin value.Real * sinh value.Imaginary))

    static member Tan (value: Complex) : Complex = Complex.Sin value / Complex.Cos value

    static member (+) (left: Complex, right: Complex) : Complex =
        Complex (left.Real + right.Real, left.Imaginary + right.Imaginary)

    static member (-) (left: Complex, right: Complex) : Complex =
        Complex (left.Real - right.Real, left.Imaginary - right.Imaginary)

    static member (*) (left: Complex, right: Complex) : Complex =
        Complex (
            left.Real * right.Real - left.Imaginary * right.Imaginary,
            left.Imaginary * right.Real + left.Real * right.Imaginary
        )

    /// Smith's way, which does not overflow on the way.
    static member (/) (left: Complex, right: Complex) : Complex =
        let a = left.Real
        let b = left.Imaginary
        let c = right.Real
        let d = right.Imaginary

        if abs d < abs c then
            let ratio = d / c
            Complex ((a + b * ratio) / (c + d * ratio), (b - a * ratio) / (c + d * ratio))
        else
            let ratio = c / d
            Complex ((b + a * ratio) / (d + c * ratio), (-a + b * ratio) / (d + c * ratio))

    static member (+) (left: Complex, right: float) : Complex = Complex (left.Real + right, left.Imaginary)
    static member (+) (left: float, right: Complex) : Complex = Complex (left + right.Real, right.Imaginary)
    static member (-) (left: Complex, right: float) : Complex = Complex (left.Real - right, left.Imaginary)
    static member (-) (left: float, right: Complex) : Complex = Complex (left - right.Real, -right.Imaginary)
    static member (*) (left: Complex, right: float) : Complex = Complex (left.Real * right, left.Imaginary * right)
    static member (*) (left: float, right: Complex) : Complex = Complex (left * right.Real, left * right.Imaginary)
    static member (/) (left: Complex, right: float) : Complex = Complex (left.Real / right, left.Imaginary / right)
    static member (/) (left: float, right: Complex) : Complex = Complex (left, 0.0) / right
    static member (~-) (value: Complex) : Complex = Complex.Negate value

    override this.Equals (other: obj) : bool =
        match other with
        | :? Complex as that -> that.Real = real && that.Imaginary = imaginary
        | _ -> false

    override this.GetHashCode () : int = hash (real, imaginary)
    override this.ToString () : string = "<" + string real + "; " + string imaginary + ">"

    member this.ToString (format: string) : string =
        "<" + real.ToString format + "; " + imaginary.ToString format + ">"
