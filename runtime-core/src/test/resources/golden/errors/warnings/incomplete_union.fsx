type Light =
    | Red
    | Amber
    | Green

let action light =
    match light with
    | Red -> "stop"
    | Green -> "go"

printfn "%s" (action Green)
