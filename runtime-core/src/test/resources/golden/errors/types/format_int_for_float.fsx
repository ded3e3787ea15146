let total = 10
printfn "%.2f" total
