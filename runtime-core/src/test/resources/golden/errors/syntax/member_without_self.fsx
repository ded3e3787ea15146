type Counter() =
    let mutable count = 0
    member Next() =
        count <- count + 1
        count
