let work () =
    try
        printfn "working"
        failwith "broken"
    finally
        printfn "cleaned up"

work ()
