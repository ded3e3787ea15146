let handlers = Set.ofList [(fun x -> x + 1)]

printfn "%d" (Set.count handlers)
