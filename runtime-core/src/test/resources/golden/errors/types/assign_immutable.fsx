let count = 1
count <- 2

printfn "%d" count
