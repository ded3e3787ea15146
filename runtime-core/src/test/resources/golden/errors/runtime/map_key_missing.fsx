let ages = Map.ofList [ "Ada", 36 ]

let age name = Map.find name ages

printfn "%d" (age "Ada")
printfn "%d" (age "Bob")
