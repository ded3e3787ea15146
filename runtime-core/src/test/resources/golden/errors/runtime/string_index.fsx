let text = "abc"
let at i = text.[i]

printfn "%c" (at 0)
printfn "%c" (at 3)
