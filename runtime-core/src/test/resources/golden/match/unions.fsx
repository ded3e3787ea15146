type Shape =
    | Circle of float
    | Rect of width: float * height: float
    | Triangle of a: float * b: float * c: float
    | Point
let area s =
    match s with
    | Circle r -> 3.0 * r * r
    | Rect (w, h) -> w * h
    | Triangle (a, b, c) ->
        let p = (a + b + c) / 2.0
        sqrt (p * (p - a) * (p - b) * (p - c))
    | Point -> 0.0
for s in [Circle 1.0; Rect (2.0, 3.0); Triangle (3.0, 4.0, 5.0); Point] do printfn "%.2f" (area s)
let isRound = function Circle _ -> true | _ -> false
printfn "%b %b" (isRound (Circle 2.0)) (isRound Point)
let w = match Rect (width = 5.0, height = 1.0) with Rect (width = w) -> w | _ -> 0.0
printfn "%.1f" w
type Expr =
    | Num of int
    | Add of Expr * Expr
    | Mul of Expr * Expr
    | Neg of Expr
let rec eval = function
    | Num n -> n
    | Add (a, b) -> eval a + eval b
    | Mul (a, b) -> eval a * eval b
    | Neg e -> -(eval e)
printfn "%d" (eval (Add (Num 2, Mul (Num 3, Neg (Num 4)))))
let rec simplify e =
    match e with
    | Add (Num 0, x) | Add (x, Num 0) -> simplify x
    | Mul (Num 1, x) | Mul (x, Num 1) -> simplify x
    | Mul (Num 0, _) | Mul (_, Num 0) -> Num 0
    | Add (a, b) -> Add (simplify a, simplify b)
    | e -> e
printfn "%A" (simplify (Add (Num 0, Mul (Num 1, Num 7))))
