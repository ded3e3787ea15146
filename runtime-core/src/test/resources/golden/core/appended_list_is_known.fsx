let lucas n =
    let rec inner i memo =
        if i > n then memo
        else inner (i+1) (memo @ [memo.[i-1] + memo.[i-2]])
    inner 2 [2UL;1UL] |> fun a -> a.[n]
printfn "%d" (lucas 86)
