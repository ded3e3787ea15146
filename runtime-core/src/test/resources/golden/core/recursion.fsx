let rec fact n = if n <= 1 then 1 else n * fact (n - 1)
printfn "%d" (fact 12)
let rec fib n = if n < 2 then n else fib (n - 1) + fib (n - 2)
printfn "%d" (fib 20)
let rec even n = if n = 0 then true else odd (n - 1)
and odd n = if n = 0 then false else even (n - 1)
printfn "%b %b" (even 10) (odd 7)
let rec gcd a b = if b = 0 then a else gcd b (a % b)
printfn "%d" (gcd 1071 462)
let rec ackermann m n =
    match m, n with
    | 0, n -> n + 1
    | m, 0 -> ackermann (m - 1) 1
    | m, n -> ackermann (m - 1) (ackermann m (n - 1))
printfn "%d" (ackermann 2 9)
