let x = 1
let f () =
    let x = x + 1
    let x = x * 10
    x
printfn "%d" (f ())
printfn "%d" x
let g =
    let a = 1
    let b =
        let a = 5
        a + 1
    a + b
printfn "%d" g
