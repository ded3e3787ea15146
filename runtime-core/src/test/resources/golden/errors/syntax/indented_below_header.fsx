module Shapes
    let sides = 4

printfn "%d" Shapes.sides
