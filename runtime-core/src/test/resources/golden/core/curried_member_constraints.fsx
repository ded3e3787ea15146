type A = { V: int } with
    member x.Add(a: int, b: int) = x.V + a + b
    static member Combine(x: A, y: A) = { V = x.V + y.V }
let inline add (x: ^T) : int = (^T : (member Add : int * int -> int) (x, 1, 2))
printfn "%d" (add { V = 10 })
let inline combine (x: ^T) (y: ^T) = (^T : (static member Combine : ^T * ^T -> ^T) (x, y))
printfn "%A" (combine { V = 1 } { V = 2 })
let inline curried (x: ^T) (y: ^T) = (^T : (static member Combine : ^T -> ^T -> ^T) (x, y))
printfn "%A" (curried { V = 1 } { V = 2 })
