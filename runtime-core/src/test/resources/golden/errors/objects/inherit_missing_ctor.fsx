type A(n: int) =
    member _.N = n

type B() =
    inherit A()
