let n = 42

printfn "%d" n.[0]
