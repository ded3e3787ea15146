printfn "%b %b" (List.fold (||) false [ false; true ]) (List.reduce (&&) [ true; false ])
let marks = "<>".ToCharArray()
printfn "%s" ("<<a>>".Trim marks)
printfn "%s" ("<<a>".TrimStart(marks))
printfn "%d %d" ("a-b_c-d".LastIndexOfAny [| '_'; '-' |]) ("abc".LastIndexOfAny marks)
let counts: int[] = Array.zeroCreate 3
counts.SetValue(7, 1)
printfn "%A" counts
let small = Set.ofList [ 1; 2 ]
printfn "%b %b" (small.IsProperSubsetOf(Set.ofList [ 1; 2; 3 ])) (small.IsProperSubsetOf small)
printfn "%b" ((Set.ofList [ 1; 2; 3 ]).IsProperSupersetOf small)
let increment (n: int32) = n + int32 "1"
printfn "%d" (increment 2)
