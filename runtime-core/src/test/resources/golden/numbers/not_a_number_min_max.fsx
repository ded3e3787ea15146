let n = nan
printfn "%A %A %A %A" (min n 1.0) (min 1.0 n) (max n 1.0) (max 1.0 n)
printfn "%A %A %A" (List.min [1.0; n; 2.0]) (List.min [n; 1.0; 2.0]) (List.min [1.0; 2.0; n])
printfn "%A %A %A" (List.max [1.0; n; 2.0]) (List.max [n; 1.0; 2.0]) (List.max [1.0; 2.0; n])
printfn "%A %A" (Seq.min (seq { 1.0; n; 2.0 })) (Seq.max (seq { 1.0; n; 2.0 }))
printfn "%A %A" (Array.min [|1.0; n; 2.0|]) (Array.max [|1.0; n; 2.0|])
printfn "%A %A" (List.minBy id [1.0; n; 2.0]) (List.maxBy id [1.0; n; 2.0])
printfn "%A %A" (List.minBy id [n; 1.0; 2.0]) (List.maxBy id [n; 1.0; 2.0])
printfn "%A %A" (Array.minBy id [|1.0; n; 2.0|]) (Array.maxBy id [|n; 1.0; n; 2.0|])
printfn "%A %A" (Seq.minBy id [1.0; n; 2.0]) (Seq.maxBy id [n; 1.0; 2.0])
printfn "%d %d %d %d" (compare n 1.0) (compare 1.0 n) (compare n n) (compare (n, 1) (1.0, 1))
printfn "%b %b %b %b" (n < 1.0) (n > 1.0) (n = n) (n <> n)
printfn "%b %b" ((n, 1) = (n, 1)) ([n] = [n])
printfn "%b" (n.Equals n)
printfn "%A" (List.sort [2.0; n; 1.0; n; 0.0])
printfn "%A" (List.sortDescending [2.0; n; 1.0])
printfn "%b" (hash n = hash n)
printfn "%d" (Set.ofList [n; n; 1.0]).Count
printfn "%d" (List.distinct [n; n; 1.0]).Length
let gmin (a: 'T) (b: 'T) = min a b
let gmax (a: 'T) (b: 'T) = max a b
printfn "%A %A %A %A" (gmin n 1.0) (gmin 1.0 n) (gmax n 1.0) (gmax 1.0 n)
let inline imin a b = min a b
printfn "%A %A" (imin n 1.0) (imin 1.0 n)
printfn "%A %A" (System.Math.Min(n, 1.0)) (System.Math.Max(1.0, n))
printfn "%A" (Map.tryFind n (Map.ofList [n, 1; 1.0, 2]))
printfn "%A" (List.contains n [n])
printfn "%A" (List.tryFindIndex ((=) n) [n])
printfn "%d" (n.CompareTo 1.0)
printfn "%d" (n.CompareTo n)
