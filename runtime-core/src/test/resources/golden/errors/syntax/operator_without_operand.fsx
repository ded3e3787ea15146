let total = 1 +

printfn "%d" total
