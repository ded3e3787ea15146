open System

type Fruit =
    | Apple = 1
    | Banana = 2

type Small =
    | Two = 2uy
    | One = 1uy

printfn "%A" (Enum.GetValues(typeof<Fruit>) |> Seq.cast<Fruit> |> List.ofSeq)
printfn "%A" (Enum.GetValues(typeof<Fruit>) :?> Fruit[])
printfn "%A" (Enum.GetValues(typeof<Small>) :?> Small[] |> List.ofArray)
printfn "%A" (Enum.GetNames(typeof<Small>))
printfn "%A" (Enum.Parse(typeof<Fruit>, "Banana") :?> Fruit)
printfn "%A" (Enum.Parse(typeof<Fruit>, "banana", true) :?> Fruit)
printfn "%A" (Enum.Parse(typeof<Small>, "1") :?> Small)
printfn "%b %b" (Enum.IsDefined(typeof<Fruit>, 2)) (Enum.IsDefined(typeof<Fruit>, 3))
printfn "%b %b" (Enum.IsDefined(typeof<Fruit>, Fruit.Apple)) (Enum.IsDefined(typeof<Fruit>, "Apple"))
printfn "%s" (Enum.GetName(typeof<Fruit>, Fruit.Banana))
printfn "%A" (Enum.GetName(typeof<Fruit>, 9))

try
    Enum.Parse(typeof<Fruit>, "Cherry") |> ignore
with :? ArgumentException as error ->
    printfn "%s" error.Message

for value in Enum.GetValues(typeof<Fruit>) do
    printfn "%d" (unbox<int> value)

printfn "%s %s" typeof<int>.Name typeof<string>.FullName
printfn "%s %s %O" typeof<float>.Name typeof<int[]>.Name typeof<bool>
printfn "%b %b" (typeof<int> = typeof<int>) (typeof<int> = typeof<string>)
printfn "%s" typeof<Fruit>.Name
let inline nameOfType<'T> () = typeof<'T>.Name
printfn "%s %s" (nameOfType<Fruit> ()) (nameOfType<decimal> ())
