type C() =
    let mutable l = []
    member _.N = 1
printfn "%d" (C().N)
type E(seed) =
    let l = seed
    let mutable m = l
    let d = System.Collections.Generic.List<_>()
    member _.N = d.Count
    member _.Set x = m <- x
printfn "%d" (E(1).N)
type D(seed) =
    let mutable m = seed
    member _.Set x = m <- x
