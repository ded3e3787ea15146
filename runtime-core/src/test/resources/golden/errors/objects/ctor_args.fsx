type A(n: int, s: string) =
    member _.N = n

let a = A(1)
