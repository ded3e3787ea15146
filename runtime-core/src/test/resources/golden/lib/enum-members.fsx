open System

type Fruit =
    | Apple = 1
    | Banana = 2

printfn "%A" (Enum.GetValues<Fruit>())
printfn "%A" (Enum.GetNames<Fruit>())
printfn "%A" (Enum.Parse<Fruit> "Banana")
printfn "%A" (Enum.Parse<Fruit>("banana", true))
printfn "%A" (Enum.TryParse<Fruit> "Apple")
printfn "%b" (fst (Enum.TryParse<Fruit> "Cherry"))
match Enum.TryParse<Fruit>("apple", true) with
| true, fruit -> printfn "%A" fruit
| _ -> printfn "none"
printfn "%b" (Enum.IsDefined<Fruit> Fruit.Apple)
printfn "%s" (Enum.GetName<Fruit> Fruit.Apple)
printfn "%s" (Enum.GetName Fruit.Apple)
let parse (text: string) : Fruit option =
    match Enum.TryParse<Fruit> text with
    | true, value -> Some value
    | false, _ -> None
printfn "%A %A" (parse "Apple") (parse "Fig")
