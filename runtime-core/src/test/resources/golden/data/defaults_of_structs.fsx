open System
[<Struct>]
type P = { X: int; Y: float }
let a: P[] = Array.zeroCreate 2
printfn "%A" a.[0]
a.[1] <- { X = 1; Y = 2.0 }
printfn "%A" a
let t: struct (int * int)[] = Array.zeroCreate 2
let d: DateTime[] = Array.zeroCreate 1
printfn "%d" d.[0].Year
printfn "%A" (Unchecked.defaultof<DateTime>)
printfn "%A" (Unchecked.defaultof<TimeSpan>)
printfn "%A" (Unchecked.defaultof<int option>)
printfn "%A" (Unchecked.defaultof<P>)
printfn "%b" (isNull (box Unchecked.defaultof<string>))
printfn "%A" (Unchecked.defaultof<decimal>)
printfn "%A" (Unchecked.defaultof<bigint>)
printfn "%A" (Unchecked.defaultof<Guid>)
let g: decimal[] = Array.zeroCreate 2
printfn "%A" g
let aa = Array2D.zeroCreate<decimal> 1 1
printfn "%A" aa.[0,0]
[<Struct>] type V = val mutable A: int
let v = V()
printfn "%d" v.A
let l = ResizeArray<P>()
printfn "%A" (l.Find(fun p -> p.X > 3))
let c: int option[] = Array.zeroCreate 2
printfn "%b %b %A" (c.[0] = None) c.[1].IsNone c
let board = Array2D.zeroCreate<string option> 2 2
printfn "%b" (board.[1, 1] = None)
let pairs: System.Collections.Generic.KeyValuePair<int, string>[] = Array.zeroCreate 1
printfn "%d" pairs.[0].Key
