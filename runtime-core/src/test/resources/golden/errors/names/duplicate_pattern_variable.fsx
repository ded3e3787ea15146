let (a, a) = (1, 2)

printfn "%d" a
