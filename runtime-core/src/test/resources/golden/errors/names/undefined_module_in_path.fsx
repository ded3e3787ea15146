let total = Lists.sum [1; 2; 3]

printfn "%d" total
