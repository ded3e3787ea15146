open System
open System.Collections.Generic

type Old =
    val mutable x: int
    val y: string
    new(a, b) = { x = a; y = b }
    new(a) = Old(a, "dflt")
    new() as this = { x = 0; y = "none" } then this.x <- 42
let o1 = Old(1, "q")
let o2 = Old(9)
let o3 = Old()
o1.x <- o1.x + 1
printfn "%d %s %d %s %d" o1.x o1.y o2.x o2.y o3.x

