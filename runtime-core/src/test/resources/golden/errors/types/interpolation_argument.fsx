let name = "Ada"

printfn $"%d{name}"
