module Outer =
    let x = 1
    module Inner =
        let y = x + 1
        type Color = Red | Green
        module Deep =
            let z = y * 10
    let w = Inner.y + Inner.Deep.z
open Outer
open Outer.Inner
printfn "%d %d %d %d" x y Inner.Deep.z w
module D = Outer.Inner.Deep
printfn "%d" D.z
printfn "%A" Inner.Red
[<AutoOpen>]
module Auto =
    let auto1 = "auto"
    [<AutoOpen>]
    module AutoInner =
        let auto2 = "auto2"
printfn "%s %s" auto1 auto2
[<RequireQualifiedAccess>]
module Rq =
    let v = 5
printfn "%d" Rq.v
module rec R =
    type A = { B: B option }
    and B = { A: A option }
    let f x = if x = 0 then 0 else g (x - 1)
    let g x = f x
    type C = { D: D }
    type D = { N: int }
    let d : C = { D = { N = 3 } }
printfn "%d %d" (R.f 10) R.d.D.N
