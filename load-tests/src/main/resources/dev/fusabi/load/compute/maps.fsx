open System.Collections.Generic

let run (n: int) =
    let map = Dictionary<int, int>()
    let set = HashSet<int>()

    for i in 0 .. n - 1 do
        let key = i * 7919 % 50021

        if map.Remove key then
            set.Add key |> ignore
        else
            map.[key] <- i

    let mutable sum = set.Count

    for entry in map do
        sum <- sum + entry.Value

    sum
