let add x y = x + y

printfn "%d" (add (1, 2))
