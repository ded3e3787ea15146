let greet (name: strng) = "Hello, " + name

printfn "%s" (greet "Ada")
