let a = let x = 1 in x + 1
let b = (let y = 2 in let z = 3 in y * z)
printfn "%d %d" a b
let f x = let y = x * x in y + 1
printfn "%d" (f 5)
