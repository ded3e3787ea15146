let total = 1 + 2.5

printfn "%f" total
