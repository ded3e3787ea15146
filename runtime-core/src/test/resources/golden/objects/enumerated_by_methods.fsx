type Countdown(n: int) =
    let mutable i = n + 1
    member _.Current = i
    member _.MoveNext() = i <- i - 1; i > 0
type Numbers(n: int) =
    member _.GetEnumerator() = Countdown n
for x in Numbers 3 do printf "%d " x
printfn ""
let s = seq { for x in Numbers 3 do yield x * 2 }
printfn "%A" (List.ofSeq s)
printfn "%A" [ for x in Numbers 4 -> x + 1 ]
let mutable total = 0
for x in Numbers 3 do total <- total + x
printfn "%d" total
