let first items =
    let (x :: _) = items
    x

printfn "%d" (first [1; 2])
printfn "%d" (first [])
