printfn "one"
printfn "two"
let zero = 0
printfn "%d" (1 % zero)
printfn "never"
