type A() =
    member _.X = 1

let r = A() < A()
