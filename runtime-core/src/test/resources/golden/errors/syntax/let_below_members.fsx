type Counter() =
    member _.Start = 0
    let mutable count = 0
