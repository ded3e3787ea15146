type Light =
    | Red
    | Green

let action light =
    match light with
    | Red -> "stop"
    | Gren -> "go"

printfn "%s" (action Green)
