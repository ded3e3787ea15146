type a
type b
type c = a * b
printfn "ok"
