let pair = (1, 2))

printfn "%A" pair
