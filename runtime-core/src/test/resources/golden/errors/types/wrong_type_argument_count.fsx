let pairs: list<int, string> = []

printfn "%d" (List.length pairs)
