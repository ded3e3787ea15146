// What .NET's Double and Single have.
open System

printfn "%b %b" (Double.IsNaN nan) (Double.IsInfinity infinity)
printfn "%A %A" Double.Epsilon Single.MaxValue
printfn "%A" (Double.TryParse "1e3")
printfn "%A" (Single.Parse "1.5")
