let name n =
    match n with
    | -> "one"
    | _ -> "many"

printfn "%s" (name 1)
