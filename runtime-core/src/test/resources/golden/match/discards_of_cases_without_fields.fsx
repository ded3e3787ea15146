type Answer =
    | Yes
    | No
    | Maybe of int

let text answer =
    match answer with
    | Yes _ -> "yes"
    | No -> "no"
    | Maybe _ -> "maybe"

printfn "%s %s" (text Yes) (text (Maybe 1))
