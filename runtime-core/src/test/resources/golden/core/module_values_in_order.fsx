let a = (printfn "a"; 1)
let b = (printfn "b"; a + 1)
printfn "%d" b
let c =
    printfn "c"
    b + 1
printfn "%d" c
module M =
    let inside = (printfn "M.inside"; 5)
printfn "%d" M.inside
