[<AbstractClass>]
type A() =
    abstract M : int -> string

type B() =
    inherit A()
    override _.M(x: string) = x
