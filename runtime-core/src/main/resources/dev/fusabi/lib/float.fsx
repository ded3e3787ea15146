/// Members of floats.
module Float

type float with
    [<Intrinsic("Operators.floatToString")>]
    member x.ToString () : string = intrinsic

    [<Intrinsic("Convert.formatFloat")>]
    member x.ToString (format: string) : string = intrinsic

    member x.CompareTo (other: float) : int = compare x other
