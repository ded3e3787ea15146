let risky n =
    async {
        do! Async.Sleep 5
        if n > 1 then failwith "too many"
        return n
    }

let total =
    [1; 2]
    |> List.map risky
    |> Async.Parallel
    |> Async.RunSynchronously
    |> Array.sum

printfn "%d" total
