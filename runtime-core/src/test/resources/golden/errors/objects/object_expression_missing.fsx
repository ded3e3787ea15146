type IFoo =
    abstract Foo : unit -> int
    abstract Bar : int

let f = { new IFoo with
            member _.Foo() = 1 }
