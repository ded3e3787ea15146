let a, b = (1, 2, 3)

printfn "%d" (a + b)
