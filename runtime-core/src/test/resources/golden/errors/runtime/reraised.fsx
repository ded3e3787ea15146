let inner () = failwith "original"

let outer () =
    try
        inner ()
    with e ->
        printfn "saw: %s" e.Message
        reraise ()

outer ()
