let text = "up"
let down = -text

printfn "%s" down
