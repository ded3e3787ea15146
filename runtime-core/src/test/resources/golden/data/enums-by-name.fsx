type Fruit =
    | Apple = 1
    | Banana = 2

[<System.Flags>]
type Access =
    | None = 0
    | Read = 1
    | Write = 2
    | Run = 4
    | All = 7

type Small =
    | One = 1uy
    | Two = 2uy

type Basket = { Best: Fruit; All: Fruit list; Worst: Fruit option }

type Event =
    | Eaten of Fruit
    | Swapped of Fruit * Fruit * count: int

// A value by itself.
printfn "%A" Fruit.Apple
printfn "%O" Fruit.Banana
printfn "%s" (string Fruit.Apple)
printfn "%s" (Fruit.Apple.ToString())
printfn "%s" $"{Fruit.Banana} and {Small.Two}"
printfn "%A %A" (enum<Fruit> 7) Small.One
printfn "%s" (string (enum<Fruit> 7))
printfn "%d" (int Fruit.Banana)

// Flags.
printfn "%A" (Access.Read ||| Access.Write)
printfn "%A" (Access.Read ||| Access.Run)
printfn "%A" Access.None
printfn "%A" Access.All
printfn "%A" (enum<Access> 9)

// Inside other values.
printfn "%A" [ Fruit.Apple; Fruit.Banana ]
printfn "%A" [| Fruit.Apple; Fruit.Banana |]
printfn "%A" [| Small.One; Small.Two |]
printfn "%A" (Some Fruit.Apple)
printfn "%A" (Fruit.Apple, 1, "x", [ Some Fruit.Banana ])
printfn "%A" (Map.ofList [ Fruit.Banana, 2; Fruit.Apple, 1 ])
printfn "%A" (Map.ofList [ "a", Fruit.Banana ])
printfn "%A" (Set.ofList [ Fruit.Banana; Fruit.Apple ])
printfn "%O" (Some Fruit.Apple)

// Fields of records and cases.
let basket = { Best = Fruit.Apple; All = [ Fruit.Apple; Fruit.Banana ]; Worst = Some Fruit.Banana }
printfn "%A" basket
printfn "%A" (Eaten Fruit.Apple)
printfn "%A" [ Swapped(Fruit.Apple, Fruit.Banana, 3) ]
printfn "%O" (Eaten Fruit.Banana)
System.Console.WriteLine Fruit.Apple
System.Console.WriteLine(Some Fruit.Apple)
