exception Code of int
let f n =
    try raise (Code n)
    with
    | Code c when c > 10 -> sprintf "big %d" c
    | Code 5 -> "five"
for n in [20; 5; 7] do
    try printfn "%s" (f n)
    with Code c -> printfn "escaped %d" c
let g () =
    try
        try failwith "first"
        with e ->
            printfn "logging %s" e.Message
            reraise ()
    with Failure m -> printfn "again %s" m
g ()
