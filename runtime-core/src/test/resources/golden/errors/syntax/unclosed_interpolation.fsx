let name = "Ada"
let greeting = $"Hello {name"

printfn "%s" greeting
