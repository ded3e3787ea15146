module rec Main
open System
printfn "start"
module X =
    let f (b: B) : int = if b.V = 0 then 0 else b.V + Y.g { b with V = b.V - 1 }
    let h x = Y.k x + 1
    type P = { Q: Y.Q; R: R option }
module Y =
    let g (b: B) : int = X.f b
    let k x = x * 2
    type Q = { W: int }
    module Deep =
        type T = { P: X.P }
        let show (t: T) = sprintf "%A" t.P.Q.W
type B = { V: int; D: Y.Deep.T option }
type R = R of B * X.P
exception Bad of B
let mk v = { V = v; D = None }
module Z =
    let z = Y.Deep.show { P = { Q = { W = 2 }; R = None } }
type Tree =
    | Leaf
    | Node of Forest
    member this.Size : int = match this with Leaf -> 1 | Node f -> sizeOf f
let sizeOf (f: Forest) = f |> List.sumBy (fun t -> t.Size)
type Forest = Tree list
printfn "%d" (X.f (mk 3))
printfn "%d" (X.h 3)
printfn "%s" Z.z
printfn "%d" (Node [ Leaf; Node [ Leaf; Leaf ] ]).Size
try raise (Bad (mk 1)) with Bad b -> printfn "bad %d" b.V
