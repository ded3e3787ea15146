let area =
    let width = 3
    width * 2

printfn "%d" width
