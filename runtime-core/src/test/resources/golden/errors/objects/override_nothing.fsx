type A() =
    member _.X = 1

type B() =
    inherit A()
    override _.Y = 2
