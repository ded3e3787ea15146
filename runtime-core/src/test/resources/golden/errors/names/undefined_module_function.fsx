let lengths = List.mapp String.length ["a"; "bb"]

printfn "%A" lengths
