/// Members of floats.
module Float

type float with
    [<Intrinsic("Convert.formatNumber")>]
    member x.ToString (format: string) : string = intrinsic

    member x.CompareTo (other: float) : int = compare x other
