let makeMap (f : float -> float) min max step =
    seq { for x in min .. step .. max -> (x, f x) } |> Map.ofSeq
printfn "%A" (makeMap sin 0.0 1.0 0.5)
let r a b = [ a .. b ]
printfn "%A" (r 1.0 3.0)
let s a b = [ a .. b ]
printfn "%A" (s 'a' 'e')
let t a b = seq { a .. b } |> Seq.toList
printfn "%A" (t 1 4)
let total a b =
    let mutable sum = 0
    for i in a .. b do
        sum <- sum + i
    sum
printfn "%d" (total 1 10)
let show a b = for i in a .. b do printfn "%s" (i.ToString())
show 1 2
let u a b c = [| a .. b .. c |]
printfn "%A" (u 10 -3 0)
let never a b = [ a .. b ] |> List.length
let inline gen a b = [ a .. b ]
printfn "%A %A" (gen 1 3) (gen 1.5 3.5)
let inline gen2 a b c = [ for x in a .. b .. c -> x * x ]
printfn "%A %A" (gen2 1 2 7) (gen2 3.0 -0.5 1.0)
let w a b = (let xs = [a..b] in (xs, a + 1.0))
printfn "%A" (w 1.0 2.0)
let outer n =
    let range lo hi = [ lo .. hi ]
    range 1 n
printfn "%A" (outer 3)
type P() =
    member _.R(a, b) = [ a .. b ]
printfn "%A" (P().R(1, 3))
let sumRange lo hi = [lo..hi] |> List.sum
printfn "%d" (sumRange 1 100)
let sq = List.init 3 (fun i -> [i .. i + 2])
printfn "%A" sq
let bigs a b = [a .. b]
printfn "%A" (bigs 1I 3I)
