let mutable count = 1
let reset () =
    count = 0
    printfn "%d" count

reset ()
