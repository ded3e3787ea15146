let largest items =
    let sorted = List.sortDescending items
    List.head sorted

printfn "%d" (largest [1; 3; 2])
printfn "%d" (largest [])
