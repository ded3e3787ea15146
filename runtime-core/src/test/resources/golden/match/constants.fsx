let name n =
    match n with
    | 0 -> "zero"
    | 1 -> "one"
    | -1 -> "minus one"
    | 100 | 200 -> "hundreds"
    | _ -> "many"
for n in [0; 1; -1; 100; 200; 7] do printf "%s, " (name n)
printfn ""
let s x =
    match x with
    | "a" -> 1
    | "b" | "c" -> 2
    | _ -> 3
printfn "%d %d %d %d" (s "a") (s "b") (s "c") (s "zzz")
let c x = match x with 'x' -> true | _ -> false
printfn "%b %b" (c 'x') (c 'y')
let f x = match x with 1.5 -> "one and a half" | _ -> "other"
printfn "%s %s" (f 1.5) (f 2.0)
let b x = match x with true -> "yes" | false -> "no"
printfn "%s %s" (b true) (b false)
