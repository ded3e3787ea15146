// .NET's collections that keep an order.
open System
open System.Collections.Generic

let ages = SortedDictionary<string, int> ()
ages.Add ("mia", 3)
ages.["bob"] <- 7
ages.["Zoe"] <- 5
ages.["abe"] <- 4
ages.["abe"] <- 9

for pair in ages do
    printf "%s=%d " pair.Key pair.Value

printfn ""
printfn "%d %b %b" ages.Count (ages.ContainsKey "bob") (ages.ContainsValue 77)
printfn "%A" (Seq.toList ages.Keys)
printfn "%A" (Seq.toList ages.Values)

match ages.TryGetValue "mia" with
| true, age -> printfn "mia is %d" age
| _ -> printfn "no mia"

match ages.TryGetValue "tim" with
| true, age -> printfn "tim is %d" age
| _ -> printfn "no tim"

printfn "%b %b %d" (ages.Remove "bob") (ages.Remove "bob") ages.Count

try
    ages.Add ("abe", 1)
with :? ArgumentException -> printfn "there is an abe"

try
    printfn "%d" ages.["tim"]
with :? KeyNotFoundException -> printfn "there is no tim"

for KeyValue (name, age) in ages do
    printf "%s:%d " name age

printfn ""

let backwards =
    SortedDictionary<int, string>
        { new IComparer<int> with
            member _.Compare (a, b) = compare b a }

for n in [ 2; 9; 4; 7 ] do
    backwards.[n] <- string n

printfn "%s" (String.Join (",", backwards.Values))

let many = SortedDictionary<int, int> ()

for i in 0 .. 999 do
    many.[(i * 7919) % 1000] <- i

for i in 0 .. 2 .. 999 do
    many.Remove i |> ignore

printfn "%d %b" many.Count (Seq.toList many.Keys = [ 1 .. 2 .. 999 ])

let set = SortedSet<int> [ 5; 1; 9; 5; 3 ]
printfn "%d %d %d" set.Count set.Min set.Max
printfn "%b %b %b" (set.Add 4) (set.Add 4) (set.Contains 9)
printfn "%A" (Seq.toList set)
printfn "%A" (Seq.toList (set.Reverse ()))
printfn "%A" (Seq.toList (set.GetViewBetween (3, 5)))
set.UnionWith [ 10; 2 ]
set.ExceptWith [ 1; 77 ]
printfn "%A" (Seq.toList set)
set.IntersectWith [ 2; 3; 10; 11 ]
printfn "%A" (Seq.toList set)
set.SymmetricExceptWith [ 3; 4 ]
printfn "%A" (Seq.toList set)
printfn "%b %b" (set.SetEquals [ 10; 4; 2 ]) (set.IsSubsetOf [ 2; 4 ])
printfn "%d %A" (set.RemoveWhere (fun n -> n > 3)) (Seq.toList set)

let places = SortedList<string, int> ()
places.Add ("b", 2)
places.Add ("a", 1)
places.Add ("c", 3)
printfn "%s %d" places.Keys.[0] places.Values.[2]
printfn "%d %d %d" (places.IndexOfKey "b") (places.IndexOfKey "z") (places.IndexOfValue 3)
places.RemoveAt 0

for pair in places do
    printf "%s=%d " pair.Key pair.Value

printfn ""
