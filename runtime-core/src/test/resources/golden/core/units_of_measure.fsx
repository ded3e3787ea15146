[<Measure>] type m
[<Measure>] type s
[<Measure>] type kg
[<Measure>] type N = kg m / s^2
[<Measure>] type Pa = N / m^2
[<Measure>] type cm
let cmPerM = 100.0<cm/m>
let toCm (x: float<m>) : float<cm> = x * cmPerM
printfn "%f" (float (toCm 2.5<m>))
let speed (d: float<m>) (t: float<s>) = d / t
let v = speed 10.0<m> 2.0<s>
let accel = v / 2.0<s>
let mass = 3.0<kg>
let force: float<N> = mass * accel
printfn "%A %A" v force
printfn "%.2f %g" (float force) (force / 1.0<N>)
let sq (x: float<'u>) : float<'u^2> = x * x
printfn "%A %A" (sq 3.0<m>) (sq 2.0)
let side = sqrt (sq 5.0<m>)
printfn "%f" (side / 1.0<m>)
let total = [ 1.0<m>; 2.0<m>; 3.5<m> ] |> List.sum
printfn "%A" total
let avg = List.average [ 1.0<s>; 3.0<s> ]
printfn "%A" avg
let count = 3<kg> + 4<kg>
printfn "%d" (int count)
printfn "%A" (max 1.0<m> 2.0<m>, abs -3.0<m>, -v)
type Vec<[<Measure>] 'u> = 
    { X: float<'u>; Y: float<'u> }
    static member (+) (a: Vec<'u>, b: Vec<'u>) = { X = a.X + b.X; Y = a.Y + b.Y }
    member a.Length : float<'u> = sqrt (a.X * a.X + a.Y * a.Y)
let vec = { X = 3.0<m>; Y = 4.0<m> } + { X = 0.0<m>; Y = 0.0<m> }
printfn "%A %A" vec vec.Length
let zero: float<m> = 0.0<_>
let half x = x / 2.0<_>
let isOne x = match x with 1.0<m> -> true | _ -> false
printfn "%b %b" (isOne 1.0<m>) (isOne 2.0<m>)
let mutable pos = 0.0<m>
for i in 1 .. 3 do
    pos <- pos + v * 1.0<s>
printfn "%A" pos
let scale (k: float<'a>) (xs: float<'b> list) = xs |> List.map (fun x -> k * x)
printfn "%A" (scale 2.0<m> [ 1.0<s>; 2.0<s> ])
let withUnit: float<m> = LanguagePrimitives.FloatWithMeasure 4.0
let intUnit: int<s> = LanguagePrimitives.Int32WithMeasure 4
printfn "%A %A" withUnit intUnit
let p: float<Pa> = 100.0<N/m^2>
printfn "%A" (p * 1.0<m^2> / 1.0<N>)
let ratio (a: float<'u>) (b: float<'u>) = a / b
printfn "%f" (ratio 6.0<cm> 3.0<cm>)
let inv = 1.0 / 4.0<s>
let hz: float<1/s> = inv
printfn "%A" hz
let cube (x: float<_>) = x * x * x
printfn "%A" (cube 2.0<m> : float<m^3>)
printfn "%b" (1.0<m> < 2.0<m>)
