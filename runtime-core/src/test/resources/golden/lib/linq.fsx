// .NET's queries: methods of sequences where System.Linq is open.
open System
open System.Collections.Generic
open System.Linq

let numbers = [ 5; 3; 9; 1; 3 ]
let list = List<int> numbers
let words = [| "pear"; "fig"; "apple"; "kiwi"; "plum" |]

printfn "%A" (numbers.Select(fun n -> n * 2).ToArray ())
printfn "%A" (list.Where(fun n -> n > 2).Select(fun n -> string n).ToArray ())
printfn "%A" (words.SelectMany(fun w -> Seq.ofList [ w; w.ToUpper () ]).Take(3).ToArray ())
printfn "%d %d %d" (list.Sum ()) (list.Min ()) (list.Max ())
printfn "%.2f %.1f" (list.Average ()) ([ 1.5; 2.5 ].Average ())
printfn "%.1f %d" ([ 1.5; 2.5 ].Sum ()) (words.Sum (fun w -> w.Length))
printfn "%d %d" (numbers.Count ()) (words.Count (fun w -> w.Length = 4))
printfn "%s %s %s" (words.First ()) (words.First (fun w -> w.StartsWith "k")) (words.Last ())
printfn "%d %d" (numbers.FirstOrDefault (fun n -> n > 50)) (Seq.empty<int>.FirstOrDefault ())
printfn "%d %d" ([ 7 ].Single ()) (numbers.Single (fun n -> n > 5))
printfn "%b %b %b" (list.Any ()) (list.Any (fun n -> n > 100)) (list.All (fun n -> n > 0))
printfn "%A" (words.OrderBy(fun w -> w.Length).ToArray ())
printfn "%A" (words.OrderBy(fun w -> w.Length).ThenBy(fun w -> w).ToArray ())
printfn "%A" (words.OrderByDescending(fun w -> w.Length).ThenByDescending(fun w -> w).ToArray ())

for group in words.GroupBy (fun w -> w.Length) do
    printfn "%d: %s" group.Key (String.Join (", ", group))

printfn "%A" (numbers.Distinct().ToArray ())
printfn "%d" (numbers.Aggregate (fun a b -> a + b))
printfn "%s" (numbers.Aggregate ("", fun text n -> text + string n))
printfn "%A" (numbers.Zip(words, fun n w -> w + string n).ToArray ())
printfn "%A" (numbers.Take(2).ToArray ())
printfn "%A" (numbers.TakeWhile(fun n -> n > 2).ToArray ())
printfn "%A" (numbers.Skip(3).Concat(numbers.Skip 9).ToArray ())
printfn "%A" (numbers.SkipWhile(fun n -> n > 2).ToArray ())
printfn "%b %b" (numbers.Contains 9) (words.Contains "grape")
printfn "%A" (numbers.Union([ 1; 2 ]).ToArray ())
printfn "%A" (numbers.Intersect([ 3; 1; 7 ]).ToArray ())
printfn "%A" (numbers.Except([ 3 ]).ToArray ())
printfn "%A" (words.Reverse().ToArray ())
printfn "%b" (numbers.SequenceEqual list)
printfn "%A" ([ box 1; box 2 ].Cast<int>().ToArray ())
printfn "%A" ([ box 1; box "two"; box 3 ].OfType<int>().ToArray ())
printfn "%d %d" (numbers.ElementAt 2) (numbers.ElementAtOrDefault 20)
printfn "%A" (Seq.empty<int>.DefaultIfEmpty(4).ToArray ())
printfn "%A" (Enumerable.Range(3, 4).ToArray ())
printfn "%A" (Enumerable.Repeat("x", 3).ToList().Count)
printfn "%A" (Enumerable.Empty<int> () |> Seq.toList)

let lengths = words.Take(4).ToDictionary (fun w -> w.[0])
printfn "%s %d" lengths.['f'] lengths.Count
let byWord = words.ToDictionary ((fun w -> w), (fun w -> w.Length))
printfn "%d" byWord.["apple"]
printfn "%b" (numbers.Select(Func<int, int> (fun n -> n + 1)).Contains 10)
printfn "%A" ((Map.ofList [ 1, "a"; 2, "b" ]).Select(fun pair -> pair.Value).ToArray ())
printfn "%d" (Dictionary<string, int> (dict [ "a", 4 ])).Count

let lazily = numbers.Select (fun n -> printf "<%d>" n; n)
printfn "%d" (lazily.First ())

try
    Seq.empty<int>.First () |> ignore
with :? InvalidOperationException -> printfn "nothing there"

try
    numbers.Single () |> ignore
with :? InvalidOperationException -> printfn "too many"
