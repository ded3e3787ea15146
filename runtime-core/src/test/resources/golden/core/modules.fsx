module Geometry =
    let pi = 3.0
    let area r = pi * r * r
    module Deep =
        let twice x = area x * 2.0
    type Point = { X: float; Y: float }
    let origin = { X = 0.0; Y = 0.0 }
    let private secret = 42
    let reveal () = secret
printfn "%.1f" (Geometry.area 2.0)
printfn "%.1f" (Geometry.Deep.twice 1.0)
open Geometry
printfn "%.1f %A" (area 1.0) origin
printfn "%d" (reveal ())
module G = Geometry.Deep
printfn "%.1f" (G.twice 2.0)
let p = { X = 1.0; Y = 2.0 }
printfn "%.1f" p.Y
let q: Geometry.Point = { Geometry.Point.X = 5.0; Y = 6.0 }
printfn "%A" q
