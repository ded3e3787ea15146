type A() =
    member _.R(x: int, ?y: string) = "two"
    member _.R(x: int, ?y: string, ?z: string) = "three"
let a = A()
printfn "%s" (a.R 1)
