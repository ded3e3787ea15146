let point = { x = 1; y = 2

printfn "%A" point
