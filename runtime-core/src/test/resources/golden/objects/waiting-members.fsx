open System
open System.Collections.Generic

let later (value: 'T) : 'T =
    async {
        do! Async.Sleep 1
        return value
    }
    |> Async.RunSynchronously

[<CustomEquality; CustomComparison>]
type Key =
    { Text: string }
    override this.Equals other =
        match other with
        | :? Key as key -> later (key.Text.ToLower() = this.Text.ToLower())
        | _ -> false
    override this.GetHashCode() = later (hash (this.Text.ToLower()))
    override this.ToString() = later ("key " + this.Text)
    interface IComparable with
        member this.CompareTo other =
            match other with
            | :? Key as key -> later (compare (this.Text.ToLower()) (key.Text.ToLower()))
            | _ -> 1

let key text = { Text = text }

printfn "%b %b" (key "a" = key "A") ([ key "x"; key "y" ] = [ key "X"; key "z" ])
printfn "%d" (compare (key "b", 1) (key "A", 2))

let table = Dictionary<Key, int>()
for text in [ "one"; "two"; "ONE"; "three"; "Two" ] do
    match table.TryGetValue(key text) with
    | true, count -> table.[key text] <- count + 1
    | _ -> table.[key text] <- 1
printfn "%d %d" table.Count table.[key "one"]

let map = [ "b"; "a"; "C"; "A"; "c" ] |> List.map (fun text -> key text, text) |> Map.ofList
printfn "%s" (map |> Map.toList |> List.map snd |> String.concat "")
printfn "%d" (set [ key "q"; key "Q"; key "r" ]).Count
printfn "%s" ([ key "c"; key "B"; key "a" ] |> List.sort |> List.map string |> String.concat ", ")
printfn "%s" (sprintf "%O and %s" (key "k") (string (key "l")))
printfn "%b" (List.contains (key "N") [ key "m"; key "n" ])

[<AbstractClass>]
type Base() =
    abstract Value : int
    member this.Twice = this.Value * 2

type Slow(n: int) =
    inherit Base()
    let waited = later n
    override _.Value = later waited
    interface IDisposable with
        member _.Dispose() = printfn "disposed %d" (later n)

let total () =
    use slow = new Slow(21)
    slow.Twice

printfn "%d" (total ())

type Failing() =
    override _.Equals(_: obj) = later false || failwith "cannot be compared"
    override _.GetHashCode() = 1

try
    printfn "%b" (Failing() = Failing())
with e ->
    printfn "%s" e.Message

try
    let failing = Dictionary<obj, int>()
    failing.[Failing()] <- 1
    failing.[Failing()] <- 2
with e ->
    printfn "%s" e.Message
