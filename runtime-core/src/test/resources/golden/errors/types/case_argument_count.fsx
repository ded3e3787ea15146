type Shape =
    | Circle of float
    | Rectangle of width: float * height: float

let wide = Rectangle 3.0

printfn "%A" wide
