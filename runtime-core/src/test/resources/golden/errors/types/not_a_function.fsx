let size = 5

printfn "%d" (size 3)
