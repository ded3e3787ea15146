// Math for all types of numbers.
open System
let attempt name f = try printfn "%s: %s" name (f ()) with e -> printfn "%s: %s" name e.Message

printfn "%A %A %A" (Math.Sign -5.5) (Math.Sign 3m) (Math.Sign -3y)
printfn "%A %A" (Math.Truncate 2.9) (Math.Truncate -2.9m)
printfn "%A %A" (Math.Log(8.0, 2.0)) (Math.Pow(2.0, 10.0))
printfn "%A %A" (Math.IEEERemainder(10.0, 3.0)) (Math.Atan2(1.0, 1.0))
printfn "%A %A" (Math.Max(1.5m, 2.5m)) (Math.Min(1UL, 2UL))
printfn "%d" (Math.BigMul(100000, 100000))
attempt "abs" (fun () -> string (Math.Abs SByte.MinValue))
