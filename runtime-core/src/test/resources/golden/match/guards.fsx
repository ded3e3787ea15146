let classify n =
    match n with
    | n when n < 0 -> "negative"
    | 0 -> "zero"
    | n when n % 2 = 0 -> "even"
    | n when n > 100 -> "big odd"
    | _ -> "odd"
for n in [-5; 0; 4; 7; 101] do printf "%s " (classify n)
printfn ""
let f x y =
    match x, y with
    | a, b when a = b -> "same"
    | a, b when a > b -> "greater"
    | _ -> "less"
printfn "%s %s %s" (f 1 1) (f 2 1) (f 1 2)
let g xs =
    match xs with
    | x :: _ when x > 10 -> "big head"
    | _ :: y :: _ when y > 10 -> "big second"
    | _ -> "none"
printfn "%s %s %s" (g [11]) (g [1; 20]) (g [1; 2])
