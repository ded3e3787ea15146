namespace Outer

    type MyClass() =
       member this.X(x) = x + 1

    module M =
        let y = 3

namespace Outer.Inner

    type MyClass() =
       member this.Prop1 = "X"

    module Main =
        printfn "%d %s" (Outer.MyClass().X 2) (MyClass().Prop1)
        printfn "%d" Outer.M.y
