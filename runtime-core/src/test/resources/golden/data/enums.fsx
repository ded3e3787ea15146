type Color =
    | Red = 0
    | Green = 1
    | Blue = 2
let c = Color.Green
printfn "%d" (int c)
printfn "%b" (c = Color.Green)
let name c =
    match c with
    | Color.Red -> "red"
    | Color.Green -> "green"
    | _ -> "other"
printfn "%s %s" (name c) (name Color.Blue)
