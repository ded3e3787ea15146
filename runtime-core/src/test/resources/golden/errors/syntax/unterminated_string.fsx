let greeting = "Hello

printfn "%s" greeting
