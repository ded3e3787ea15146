// Unions and records, and matching on them.
type Point = { X: float; Y: float }

type Shape =
    | Circle of centre: Point * radius: float
    | Rectangle of corner: Point * width: float * height: float
    | Group of Shape list

let rec area shape =
    match shape with
    | Circle (_, radius) -> System.Math.PI * radius * radius
    | Rectangle (_, width, height) -> width * height
    | Group shapes -> shapes |> List.sumBy area

let rec move dx dy shape =
    let shift p = { p with X = p.X + dx; Y = p.Y + dy }

    match shape with
    | Circle (centre, radius) -> Circle (shift centre, radius)
    | Rectangle (corner, width, height) -> Rectangle (shift corner, width, height)
    | Group shapes -> Group (List.map (move dx dy) shapes)

let origin = { X = 0.0; Y = 0.0 }
let house = Group [ Rectangle (origin, 4.0, 3.0); Circle ({ X = 2.0; Y = 5.0 }, 1.0) ]

printfn "area %.2f" (area house)

match move 10.0 0.0 house with
| Group (Rectangle (corner, _, _) :: _) -> printfn "now at %.1f, %.1f" corner.X corner.Y
| _ -> printfn "not a house"

printfn "equal after moving back: %b" (house = move -10.0 0.0 (move 10.0 0.0 house))
