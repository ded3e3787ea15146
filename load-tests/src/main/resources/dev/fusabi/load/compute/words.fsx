open System.Collections.Generic

let run (text: string) =
    let counts = Dictionary<string, int>()

    for word in text.Split(' ') do
        match counts.TryGetValue word with
        | true, count -> counts.[word] <- count + 1
        | _ -> counts.[word] <- 1

    let mutable sum = 0

    for entry in counts do
        sum <- sum + entry.Value * entry.Value

    sum
