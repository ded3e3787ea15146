let label = "count: " + 3

printfn "%s" label
