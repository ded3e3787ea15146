type Shape =
    | Circle of float
    | Rectangle of width: float * height: float

let area shape =
    match shape with
    | Circle r -> r
    | Rectangle (w, h, d) -> w * h * d

printfn "%f" (area (Circle 1.0))
