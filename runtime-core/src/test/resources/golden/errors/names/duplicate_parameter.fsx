let add x x = x + x

printfn "%d" (add 1 2)
