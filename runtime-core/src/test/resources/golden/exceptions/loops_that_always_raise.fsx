exception Odd of int

// The way back is never reached; another loop and a division follow.
let first limit =
    let mutable sum = 0
    try
        for i in 0 .. limit do
            sum <- sum + (if limit > 0 then raise (Odd i) else raise (Odd -1))
    with Odd n -> sum <- sum + 10 + n
    for i in 1 .. limit do
        sum <- sum + 100 / i
    sum

let second (items: int[]) divisor =
    let mutable sum = 0
    try
        for item in items do
            failwithf "no %d" item
    with e -> printfn "%s" e.Message
    try
        sum <- sum + items.[1] / divisor
        sum <- sum + items.[divisor]
    with e -> printfn "%s" e.Message
    sum

printfn "%d %d" (first 3) (first 0)
printfn "%d" (second [| 4; 8 |] 0)
printfn "%d" (second [| 4; 8 |] 1)
printfn "%d" (second [| 4; 8 |] 5)
