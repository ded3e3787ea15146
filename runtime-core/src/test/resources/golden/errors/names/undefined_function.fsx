let square x = x * x

printfn "%d" (sqare 4)
