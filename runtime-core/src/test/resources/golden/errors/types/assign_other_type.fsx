let mutable count = 1
count <- "two"

printfn "%d" count
