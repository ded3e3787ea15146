type Named = { Name: string }
let inline name (x: ^a) = (^a: (member Name: string) x)
let inline zero () : ^a = (^a: (static member Zero: ^a) ())
printfn "%s" (name { Name = "x" })
printfn "%s" (name 5)
let z: Named = zero ()
let r = { Name = "y" } <+> 3
let enumOnly (x: 'T when 'T: enum<int>) = ()
enumOnly "text"
let structOnly (x: 'T when 'T: struct) = ()
structOnly 1
structOnly [ 1 ]
