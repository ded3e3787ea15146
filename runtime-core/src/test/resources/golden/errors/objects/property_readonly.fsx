type A() =
    member val X = 1
    member _.Y = 2

let a = A()
a.X <- 3
