let cache = ref []

printfn "never"
