type A() =
    member _.X = 1
    member _.X = 2
