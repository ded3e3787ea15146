type A() =
    member _.X = 1

type B() =
    inherit A()

let takes (b: B) = b.X
let r = takes (A())
