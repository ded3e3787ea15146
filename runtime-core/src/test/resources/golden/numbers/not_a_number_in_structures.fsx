let n = nan
printfn "%b %b" ((n, 1) < (1.0, 1)) ((n, 1) > (1.0, 1))
printfn "%b %b" ([n] < [1.0]) ([n] >= [1.0])
printfn "%b %b" ((1.0, n) <= (1.0, n)) ((1, n) < (2, n))
printfn "%A" (min (n, 1) (1.0, 1))
printfn "%A" (max (Some n) (Some 1.0))
printfn "%b %b %b" ([| 1.0; n |] < [| 1.0; 2.0 |]) ([| 1.0 |] < [| n; n |]) (Some 1.0 < Some 2.0)
let lt (a: 'T) (b: 'T) = a < b, a <= b, a > b, a >= b
printfn "%A %A" (lt (n, 1) (1.0, 2)) (lt (1, 2) (1, 3))
printfn "%A" (compare (n, 1) (1.0, 1))
type R = { X: float }
printfn "%b %b" ({ X = n } < { X = 1.0 }) ({ X = n } = { X = n })
printfn "%b" (if (n, 1) < (1.0, 1) then true else false)
printfn "%b" (not ((n, 1) < (1.0, 1)))
let mutable c = 0
while (n, c) < (1.0, 1) do c <- c + 1
printfn "%d" c
