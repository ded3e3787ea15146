open System
open System.Collections.Generic

type Base() =
    abstract M : int -> string
    default x.M n = sprintf "base %d" n
    override x.ToString() = "Base!"
type Derived() =
    inherit Base()
    override x.M n = "derived+" + base.M(n + 1)
    override x.ToString() = "Derived:" + base.ToString()
printfn "%s %s" (Derived().M 1) (string (Derived()))

