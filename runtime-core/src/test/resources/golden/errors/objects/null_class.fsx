type A() =
    member _.X = 1

let a : A = null
