// What .NET's Decimal has.
open System

printfn "%A" (Decimal.GetBits 1.5m)
printfn "%A %A" (Decimal.Round(2.5m)) (Decimal.Round(-2.345m, 2))
printfn "%A %A" (Decimal.Floor -1.5m) (Decimal.Truncate -1.5m)
printfn "%A" (Decimal(15, 0, 0, false, 1uy))
printfn "%A %A" (Math.Round(2.5m, MidpointRounding.AwayFromZero)) (Math.Round(1.255, 2, MidpointRounding.AwayFromZero))
printfn "%A" (Decimal.TryParse "1,234.50")
printfn "%A" (Decimal.Compare(1m, 2m))
