let doubled = List.map [1; 2; 3] (fun x -> x * 2)

printfn "%A" doubled
