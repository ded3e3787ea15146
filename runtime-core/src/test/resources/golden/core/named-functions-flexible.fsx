// A function that is named takes any subtype of what it is declared to take.
let lengths items = items |> List.map Seq.length
printfn "%A %A" (lengths [ "a"; "bc" ]) (lengths [ [ 1 ]; [ 2; 3 ] ])

let firstOf items =
    let arrays = Array.map Array.ofSeq items
    Array.length arrays.[0]

printfn "%d %d" (firstOf [| "abc" |]) (firstOf [| [ 1; 2 ] |])

let distinct = Seq.distinct >> Seq.length
printfn "%d" (distinct "aab")

let count = Seq.length
printfn "%d %d" (count [ 1 ]) (count "abc")

type Animal(name: string) =
    member _.Name = name

type Dog() =
    inherit Animal("dog")

let name (animal: Animal) = animal.Name
printfn "%A" (List.map name [ Dog(); Dog() ])

let orders = [ "rev", Seq.rev; "sort", Seq.sort ]

for text, order in orders do
    printfn "%s %A" text (order [ 3; 1; 2 ] |> Seq.toList)

let measures: (seq<int> -> int) list = [ Seq.sum; Seq.length; Seq.max ]

for measure in measures do
    printfn "%d" (measure [ 1; 2; 3 ])
