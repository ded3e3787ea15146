let apply f = f f

printfn "never"
