open FSharp.Core.CompilerServices

let add = OptimizedClosures.FSharpFunc<_, _, _>.Adapt(fun a b -> a + b)
let add3 = OptimizedClosures.FSharpFunc<_, _, _, _>.Adapt(fun a b c -> a + b * c)
printfn "%d %d" (add.Invoke(1, 2)) (add3.Invoke(1, 2, 3))
let same = [ 1 ]
printfn "%b %b" (LanguagePrimitives.PhysicalEquality [ 1 ] [ 1 ]) (LanguagePrimitives.PhysicalEquality same same)
printfn "%b %d" (LanguagePrimitives.GenericEquality [ 1 ] [ 1 ]) (LanguagePrimitives.GenericComparison 1 2)
printfn "%b %b" (LanguagePrimitives.GenericLessThan 1 2) (LanguagePrimitives.GenericGreaterOrEqual 1 2)
printfn "%s %s" (LanguagePrimitives.GenericMaximum "a" "b") (LanguagePrimitives.GenericMinimum "a" "b")
printfn "%b" (LanguagePrimitives.GenericHash "a" = hash "a")
printfn "%d %d" (LanguagePrimitives.ParseInt32 "0x1F") (LanguagePrimitives.ParseInt64 "-12")
printfn "%d" (LanguagePrimitives.GenericZero + LanguagePrimitives.GenericOne: int)
printfn "%b %d %b" (Unchecked.equals "a" "a") (Unchecked.compare 2 1) (Unchecked.hash "a" = hash "a")
printfn "%A %A" (tryUnbox<int> (box 1)) (tryUnbox<string> (box 1))

let mutable list = ListCollector<int>()
list.Add 1
list.AddMany [ 2; 3 ]
printfn "%A" (list.Close())
list.Add 4
printfn "%A" (list.AddManyAndClose(seq { 5 .. 6 }))
let mutable array = ArrayCollector<string>()
array.Add "a"
array.AddMany [ "b" ]
printfn "%A" (array.Close())
printfn "%A" (array.AddManyAndClose [ "c" ])

printfn "%A" (Microsoft.FSharp.Collections.List.map (fun x -> x + 1) [ 1 ])
printfn "%A" (FSharp.Core.Option.map string (Some 1))
printfn "%d %d" (Microsoft.FSharp.Core.Operators.max 1 2) (Operators.compare 1 2)
