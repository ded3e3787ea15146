[<Literal>]
let Max = 10
[<Literal>]
let Name = "root"
let f n = match n with Max -> "max" | _ -> "other"
let g s = match s with Name -> "is root" | _ -> "not root"
printfn "%s %s %s %s" (f 10) (f 9) (g "root") (g "x")
