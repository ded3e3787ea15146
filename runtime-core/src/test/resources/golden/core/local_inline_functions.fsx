let f () =
    let inline add a b = a + b
    let inline twice x = x + x
    printfn "%d %f %s" (add 1 2) (add 1.5 2.5) (add "a" "b")
    printfn "%d %s" (twice 3) (twice "z")
f ()
let inline outer x =
    let inline sq y = y * y
    sq x + sq x
printfn "%d %f" (outer 3) (outer 1.5)
