/// Members of floats.
module Float

type float with
    [<Intrinsic("Convert.formatFloat")>]
    member x.ToString (format: string) : string = intrinsic

    member x.CompareTo (other: float) : int = compare x other
