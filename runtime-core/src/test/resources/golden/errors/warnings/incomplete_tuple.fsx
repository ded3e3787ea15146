let both pair =
    match pair with
    | (true, true) -> "both"
    | (false, _) -> "not the first"

printfn "%s" (both (true, true))
