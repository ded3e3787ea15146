/// Floats under the name of .NET.
module Double

let MaxValue : float = 1.7976931348623157E+308
let MinValue : float = -1.7976931348623157E+308
let Epsilon : float = 4.9406564584124654E-324
let NaN : float = nan
let PositiveInfinity : float = infinity
let NegativeInfinity : float = -infinity

[<Intrinsic("Convert.parseFloat")>]
let Parse (s: string) : float = intrinsic

[<Intrinsic("Convert.tryParseFloat")>]
let TryParse (s: string) : bool * float = intrinsic

let IsNaN (value: float) : bool = value <> value
let IsInfinity (value: float) : bool = value = infinity || value = -infinity
let IsPositiveInfinity (value: float) : bool = value = infinity
let IsNegativeInfinity (value: float) : bool = value = -infinity
let IsFinite (value: float) : bool = value - value = 0.0
