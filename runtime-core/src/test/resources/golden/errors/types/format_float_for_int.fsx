let ratio = 0.5

printfn "%s" (sprintf "%d percent" (ratio * 100.0))
