let message = "ready"

printfn "%s" mesage
