let add x y = x + y
let total: int = add 1

printfn "%d" total
