open FSharp.Data.UnitSystems.SI.UnitSymbols
let g = 9.81<m/s^2>
let w: float<N> = 2.0<kg> * g
printfn "%.2f" (float w)
let e: float<J> = w * 3.0<m>
printfn "%A" e
type T1 = T1
type P = P with static member Parse (_: string) = P
printfn "%A %A" T1 (P.Parse "")
module U =
    open FSharp.Data.UnitSystems.SI.UnitNames
    let d = 3.0<metre> / 1.0<second>
    let n: float<m/s> = d
printfn "%A" U.n
