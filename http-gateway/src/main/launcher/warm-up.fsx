// Run once after each build: what it loads starts faster in every later run. See the function
// "train" of the launcher. It uses what short scripts use most, each thing once.
open System
open System.Collections.Generic
open System.Text

type Shape =
    | Circle of radius: float
    | Square of side: float

type Point =
    { x: int
      y: int }

    member p.Sum = p.x + p.y
    static member Origin = { x = 0; y = 0 }

type ICounter =
    abstract Next: unit -> int

type Counter(start: int) =
    let mutable now = start
    member _.Now = now

    interface ICounter with
        member _.Next() =
            now <- now + 1
            now

exception Refused of string

module Words =
    let count (text: string) =
        let counts = Dictionary<string, int>()

        for word in text.Split([| ' ' |], StringSplitOptions.RemoveEmptyEntries) do
            counts.[word] <- (if counts.ContainsKey word then counts.[word] else 0) + 1

        counts

let area shape =
    match shape with
    | Circle radius -> Math.PI * radius * radius
    | Square side -> side * side

let (|Even|Odd|) n = if n % 2 = 0 then Even else Odd

let rec fib n = if n < 2 then n else fib (n - 1) + fib (n - 2)

let inline twice f x = f (f x)

let describe n =
    match n with
    | 0 -> "zero"
    | n when n < 0 -> "negative"
    | Even -> "even"
    | Odd -> "odd"

let names = Map.ofList [ ("a", 1); ("b", 2) ]

[ Circle 1.0; Square 2.0 ] |> List.map area |> List.sum |> printfn "%5.2f"
printfn "%d %A" (fib 15) (Map.tryFind "a" names)
printfn "%s" (String.concat "," [ for i in 1..3 -> string i ])
printfn $"{names.Count} {twice (fun x -> x * 2) 3:D3} {describe 7} %5.1f{2.0}"
printfn "%A" { Point.Origin with x = 2 }
printfn "%A" [ Circle 1.0 ]

let counter = Counter 1 :> ICounter
printfn "%i %b" (counter.Next()) (set [ 1; 2 ] |> Set.contains 2)

for entry in Words.count "a b a" |> Seq.sortByDescending (fun entry -> entry.Value) do
    printf "%s=%i " entry.Key entry.Value

let squares = [| for i in 1..5 -> i * i |]
squares |> Array.filter (fun n -> n > 4) |> Array.iteri (fun i n -> printfn "%d: %d" i n)

let builder = StringBuilder()
builder.Append("x").Append(1).AppendLine() |> ignore
Console.WriteLine(builder.ToString().Trim() + String.Format("{0:N2}", 1.5))

try
    raise (Refused "no")
with
| Refused why -> eprintfn "%s" why
| :? ArgumentException as e -> eprintfn "%s" e.Message

let parsed = Int32.TryParse "12" |> fun (fine, n) -> if fine then Some n else None
printfn "%A %s" (parsed |> Option.map ((+) 1)) (DateTime(2024, 2, 29).ToString "yyyy-MM-dd")

let lazily = seq { for i in 1..10 do if i % 3 = 0 then yield i }
printfn "%A" (Seq.toList lazily)

async {
    do! Async.Sleep 1
    return 42
}
|> Async.RunSynchronously
|> printfn "%d"
