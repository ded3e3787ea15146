let day n =
    match n with
    | 1 -> "Mon" | 2 -> "Tue" | 3 -> "Wed" | 4 -> "Thu"
    | 5 -> "Fri" | 6 -> "Sat" | 7 -> "Sun"
    | _ -> "?"
for i in 0 .. 8 do printf "%s " (day i)
printfn ""
type Op = Add | Sub | Mul | Div | Neg
let show op =
    match op with
    | Add -> "+" | Sub -> "-" | Mul -> "*" | Div -> "/" | Neg -> "~"
for op in [Add; Sub; Mul; Div; Neg] do printf "%s " (show op)
printfn ""
