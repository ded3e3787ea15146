let age = "36"

printfn "Age: %d" age
