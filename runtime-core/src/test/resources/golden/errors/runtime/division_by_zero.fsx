let average total count =
    total / count

printfn "%d" (average 10 2)
printfn "%d" (average 10 0)
