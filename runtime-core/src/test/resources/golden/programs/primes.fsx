let sieve n =
    let marks = Array.create (n + 1) true
    for i in 2 .. n do
        if marks.[i] && i * i <= n then
            for j in i * i .. i .. n do
                marks.[j] <- false
    [ for i in 2 .. n do if marks.[i] then yield i ]
printfn "%A" (sieve 60)
let rec factors n d =
    if n = 1 then []
    elif n % d = 0 then d :: factors (n / d) d
    else factors n (d + 1)
printfn "%A" (factors 360 2)
