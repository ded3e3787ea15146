type Shape =
    | Square of float
    | Circle of float
    member s.Area =
        match s with
        | Square a -> a * a
        | Circle r -> 3.0 * r * r
    member s.Scale k =
        match s with
        | Square a -> Square (a * k)
        | Circle r -> Circle (r * k)
    static member Unit = Square 1.0
printfn "%.1f %.1f" (Square 2.0).Area ((Circle 1.0).Scale 2.0).Area
printfn "%A" Shape.Unit
type V = { X: int; Y: int } with
    static member (+) (a: V, b: V) = { X = a.X + b.X; Y = a.Y + b.Y }
    member v.Length = v.X * v.X + v.Y * v.Y
let v = { X = 1; Y = 2 } + { X = 10; Y = 20 }
printfn "%A %d" v v.Length
