let evens = [1; 2; 3] |> List.filter (fun x -> x % 2)

printfn "%A" evens
