open System
open System.Collections.Generic

type BinOp = delegate of int * int -> int
let add = BinOp(fun a b -> a + b)
printfn "%d" (add.Invoke(3, 4))

