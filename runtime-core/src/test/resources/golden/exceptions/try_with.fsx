let safeDiv a b =
    try Some (a / b)
    with :? System.DivideByZeroException -> None
printfn "%A %A" (safeDiv 6 3) (safeDiv 1 0)
try
    failwith "boom"
with
| Failure msg -> printfn "caught %s" msg
let r =
    try
        int "abc"
    with _ -> -1
printfn "%d" r
try
    try
        failwith "inner"
    with Failure m -> failwith (m + " rethrown")
with Failure m -> printfn "%s" m
let f x =
    try
        if x = 0 then failwith "zero"
        elif x = 1 then invalidArg "x" "one"
        else x
    with
    | Failure m -> printfn "failure %s" m; -1
    | :? System.ArgumentException as e -> printfn "argument %s" e.ParamName; -2
printfn "%d %d %d" (f 0) (f 1) (f 2)
