let doubled = [1; 2; 3] |> List.map (fun x x * 2)

printfn "%A" doubled
