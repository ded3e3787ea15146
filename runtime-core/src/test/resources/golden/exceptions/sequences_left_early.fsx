let numbers = seq {
    try
        for i in 1 .. 5 do yield i
    finally
        printfn "closed" }
try
    for n in numbers do
        printfn "%d" n
        if n = 2 then failwith "stop"
with Failure m -> printfn "caught %s" m
let bad = seq {
    try
        yield 1
        failwith "inside"
    finally
        printfn "closed bad" }
try for n in bad do printfn "%d" n
with Failure m -> printfn "caught %s" m
for n in numbers do printf "%d " n
printfn "%A" [ for n in numbers do yield n * 2 ]
