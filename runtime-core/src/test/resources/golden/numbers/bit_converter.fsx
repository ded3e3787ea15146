// Numbers as bytes.
open System

printfn "%A" (BitConverter.GetBytes 1.5f)
printfn "%A" (BitConverter.GetBytes 1.5)
printfn "%s" (BitConverter.ToString [| 10uy; 255uy |])
printfn "%A" (BitConverter.ToUInt16([| 0uy; 1uy; 2uy |], 1))
printfn "%d" (BitConverter.DoubleToInt64Bits 1.0)
