// What .NET's BigInteger has.
open System
open System.Numerics

printfn "%A %A" (BigInteger.Pow(2I, 64)) (BigInteger.GreatestCommonDivisor(12I, 18I))
printfn "%A %A %A" (10I).IsEven (1I).IsOne (0I).IsZero
printfn "%A %A" (-5I).Sign (BigInteger.Abs -5I)
printfn "%A" (BigInteger.Log10 1000I)
printfn "%A" ((258I).ToByteArray())
printfn "%A" ((-1I).ToByteArray())
printfn "%A" (BigInteger([| 2uy; 1uy |]))
printfn "%A" (BigInteger.TryParse "12x")
printfn "%A %A" BigInteger.One BigInteger.MinusOne
printfn "%A" (BigInteger.ModPow(-3I, 3I, 5I))
printfn "%A" (BigInteger.Compare(1I, 2I))
