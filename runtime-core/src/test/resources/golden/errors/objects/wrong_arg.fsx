type A(n: int) =
    member _.N = n

let a = A("x")
