let size = 12abc

printfn "%d" size
