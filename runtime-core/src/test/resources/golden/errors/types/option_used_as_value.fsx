let found = List.tryFind (fun x -> x > 1) [1; 2; 3]

printfn "%d" (found + 1)
