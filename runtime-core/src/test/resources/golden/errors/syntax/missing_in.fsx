let total =
    let mutable sum = 0
    for x [1; 2; 3] do
        sum <- sum + x
    sum

printfn "%d" total
