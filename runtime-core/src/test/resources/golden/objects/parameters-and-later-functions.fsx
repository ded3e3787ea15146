type Animal(name: string) =
    member _.Name = name
let name (a: Animal) = a.Name
printfn "%s" (name (Animal "x"))
type Shape(width: int, height: int) =
    let mutable area = width * height
    member _.Area = area
    member val Label = "x" with get, set
    new (side) = Shape(side, side)
let s = Shape(width = 2, height = 3, Label = "q")
let area (s: Shape) = s.Area
let width = fun (s: Shape) -> area s / 2
printfn "%d %s" (width s) s.Label
