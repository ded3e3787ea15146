// ./fusabi run examples/hello.fsx
let greet name = $"Hello, {name}!"

for name in [ "Ada"; "Grace"; "Barbara" ] do
    printfn "%s" (greet name)
