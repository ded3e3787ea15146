type A() =
    let count = 0
    member _.Inc() = count <- count + 1
