type IFoo =
    abstract Foo : unit -> int

type A() =
    interface IFoo with
        member _.Foo() = 1

let a = A()
printfn "%d" (a.Foo())
