type Shape =
    | Circle of float
    | Square of float

let area shape =
    match shape with
    | Circle r -> 3.14 * r * r
    | Sqare s -> s * s

printfn "%f" (area (Circle 1.0))
