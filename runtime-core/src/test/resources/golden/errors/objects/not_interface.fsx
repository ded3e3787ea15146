type A() =
    member _.X = 1

type B() =
    interface A with
        member _.X = 2
