let name n =
    match n
    | 1 -> "one"
    | _ -> "many"

printfn "%s" (name 1)
