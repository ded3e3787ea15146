let type = "circle"

printfn "%s" type
