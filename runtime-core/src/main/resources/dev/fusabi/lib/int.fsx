/// Members of ints.
module Int

type int with
    [<Intrinsic("Operators.intToString")>]
    member n.ToString () : string = intrinsic

    [<Intrinsic("Convert.formatInt")>]
    member n.ToString (format: string) : string = intrinsic

    member n.CompareTo (other: int) : int = compare n other
