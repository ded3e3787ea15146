[<AbstractClass>]
type A() =
    abstract M : unit -> int

type B() =
    inherit A()
    override _.M() = base.M() + 1
