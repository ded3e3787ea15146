let answer =

printfn "%d" answer
