let (Some value) = List.tryHead [1; 2]

printfn "%d" value
