let items = ["a"; "b"]

printfn "%s" (List.item 5 items)
