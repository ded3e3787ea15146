let total = price * 2
let price = 10

printfn "%d" total
