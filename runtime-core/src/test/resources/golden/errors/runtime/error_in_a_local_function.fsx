let total items =
    let check n =
        if n < 0 then failwithf "negative: %d" n
        n
    let mutable sum = 0
    for item in items do
        sum <- sum + check item
    sum

printfn "%d" (total [1; 2; 3])
printfn "%d" (total [1; -2; 3])
