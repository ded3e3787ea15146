let outer () =
    try
        failwith "first"
    with e ->
        failwith ("second, after " + e.Message)

outer ()
