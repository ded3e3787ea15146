let countdown n =
    let mutable i = n
    while i > 0
        printfn "%d" i
        i <- i - 1

countdown 3
