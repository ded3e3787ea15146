let name n =
    match n + 1 with
    | "one" -> 1
    | _ -> 2

printfn "%d" (name 1)
