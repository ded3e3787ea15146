[<Measure>] type g
[<Measure>] type kg
[<Measure>] type m
[<Measure>] type s
[<Measure>] type N = kg m / s^2
let gramsPerKilogram : float<g kg^-1> = 1000.0<g/kg>
let energy : float<kg m^2 s^-2> = 2.0<kg m^2 / s^2>
let f (x: float<kg m^2>) : float<kg m^2 / s> = x / 1.0<s>
printfn "%A %A %f" gramsPerKilogram energy (float (f 3.0<kg m^2>))
let force : float<N> = 3.0<kg m s^-2>
printfn "%A" (force / 1.0<N>)
let a : float<m^2> = 2.0<m> * 3.0<m>
let v : float<m s^-1> list = [1.0<m/s>]
printfn "%A %A" a v
