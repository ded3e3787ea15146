let find key = List.tryFind (fun (k, _) -> k = key) [ "a", 1 ]

printfn "%d" (snd (Option.get (find "a")))
printfn "%d" (snd (Option.get (find "b")))
