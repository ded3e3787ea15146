type Fruit =
    | Apple = 1
    | Banana = 2

printfn "%s" $"{Fruit.Apple,8}|{Fruit.Apple,-8}|{Fruit.Apple:d}|{Fruit.Apple:D}|{Fruit.Apple:G}|{Fruit.Apple}|"
printfn "%8A|%-8O|" Fruit.Apple Fruit.Apple
printfn "%s" (System.String.Join(", ", [ Fruit.Apple; Fruit.Banana ]))
printfn "%s" (System.String.Join(", ", Set.ofList [ Fruit.Banana; Fruit.Apple ]))
let eaten: Result<Fruit, string> = Ok Fruit.Apple
printfn "%A" eaten
printfn "%A" {| Best = Fruit.Apple; All = [ Fruit.Banana ]; Count = 1 |}
