let text = "the cat and the dog and the bird"
let counts =
    text.Split ' '
    |> Array.fold (fun m w ->
        match Map.tryFind w m with
        | Some n -> Map.add w (n + 1) m
        | None -> Map.add w 1 m) Map.empty
for KeyValue (w, n) in counts do
    printfn "%-5s %d" w n
counts
|> Map.toList
|> List.sortBy (fun (w, n) -> (-n, w))
|> List.truncate 2
|> List.iter (fun (w, n) -> printfn "%s: %d" w n)
