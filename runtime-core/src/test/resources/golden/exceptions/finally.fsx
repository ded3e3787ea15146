let run fail =
    try
        try
            printfn "body"
            if fail then failwith "x"
            1
        finally
            printfn "cleanup"
    with _ ->
        printfn "handler"
        2
printfn "%d" (run false)
printfn "%d" (run true)
let nested () =
    try
        try
            try failwith "deep"
            finally printfn "f1"
        finally printfn "f2"
    with Failure m -> m
printfn "%s" (nested ())
let mutable log = []
let g () =
    try
        log <- "a" :: log
        10
    finally
        log <- "b" :: log
printfn "%d %A" (g ()) log
