let head items =
    match items with
    | [] -> "empty"
    | [x] -> x

printfn "%s" (head ["only"])
