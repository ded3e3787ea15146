// F# widens an int where a float, a decimal or a bigint is known to be wanted.
let half (x: float) = x / 2.0
let n = 5
printfn "%g %g" (half 3) (half n)
let a: float = 4
let b: float list = [ 1; 2 ]
let c = [ 1.5; 2 ]
let d: float = if n > 3 then 1 else 2
printfn "%g %A %A %g" a b c d
type R = { X: float }
type U = U of float
let e = { X = 5 }
let (U f) = U n
printfn "%g %g" e.X f
let pair: float * float = (1, 2)
let o: float option = Some 1
printfn "%A %A" pair o
let mutable z = 1.5
z <- 2
printfn "%g" z
let big: bigint = 3
let money: decimal = 7
printfn "%A %M" (big + 1I) (money + 0.5m)
let g (x: float, y: float) = x + y
printfn "%g %b %g" (g (1, 2)) (1.0 = 1) (max 1.0 2)
let h (x: int) : float = x
printfn "%g" (h 8)
type Celsius =
    { Degrees: float }
    static member op_Implicit(degrees: float) : Celsius = { Degrees = degrees }
let show (temperature: Celsius) = printfn "%g" temperature.Degrees
show 21.5
let t: Celsius = 20.0
show t
