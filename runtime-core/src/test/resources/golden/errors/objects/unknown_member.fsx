type A(n: int) =
    member _.N = n

let a = A(1)
printfn "%d" a.M
