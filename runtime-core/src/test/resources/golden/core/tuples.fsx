let t = (1, "two", 3.0)
let a, b, c = t
printfn "%d %s %.1f" a b c
printfn "%d %s" (fst (1, 2)) (snd (1, "b"))
let (x, (y, z)) = (1, (2, 3))
printfn "%d" (x + y + z)
let minmax xs = List.min xs, List.max xs
let lo, hi = minmax [3; 1; 2]
printfn "%d..%d" lo hi
printfn "%A" ((1, 2) = (1, 2))
printfn "%A" [ (1, 'a'); (2, 'b') ]
let add (a, b) (c, d) = (a + c, b + d)
printfn "%A" (add (1, 2) (3, 4))
