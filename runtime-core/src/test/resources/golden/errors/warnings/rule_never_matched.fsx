let name n =
    match n with
    | 0 -> "zero"
    | _ -> "many"
    | 1 -> "one"

printfn "%s" (name 1)
