let pairs = [ ("a", null); (null, "b") ]
let texts: (string * string) list = pairs
printfn "%A %b" pairs (pairs = texts)
let nothing = null
printfn "%b %b" (isNull nothing) (null = "a")
let pair = (null, 1)
printfn "%A" (fst pair = "a")
printfn "%A" ([ null; "a" ])
let table = dict [ "a", null; "b", "c" ]
printfn "%A" table.["b"]
printfn "%A" ("a b\tc".Split(null))
