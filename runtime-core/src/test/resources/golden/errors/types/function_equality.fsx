let f x = x + 1
let g x = x + 2

printfn "%b" (f = g)
