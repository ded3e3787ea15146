type Shape =
    | Circle of float
    | Pair of Shape * Shape

let rec count shape =
    match shape with
    | Circle _ -> 1
    | Pair (Circle _, b) -> 1 + count b

printfn "%d" (count (Pair (Circle 1.0, Circle 2.0)))
