let mutable i = 0
let mutable total = 0
while i < 10 do
    total <- total + i
    i <- i + 1
printfn "%d %d" i total
let collatz n =
    let mutable n = n
    let mutable steps = 0
    while n <> 1 do
        if n % 2 = 0 then n <- n / 2
        else n <- 3 * n + 1
        steps <- steps + 1
    steps
printfn "%d" (collatz 27)
