let n = 1 + "two"

printfn "%d" n
