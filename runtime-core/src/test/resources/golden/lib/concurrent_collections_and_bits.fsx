// .NET's collections for several threads, and its arrays of bits.
open System
open System.Collections
open System.Collections.Concurrent

let counts = ConcurrentDictionary<string, int> ()
printfn "%b %b" (counts.TryAdd ("a", 1)) (counts.TryAdd ("a", 2))
counts.["b"] <- 5
printfn "%d %d" (counts.GetOrAdd ("c", 7)) (counts.GetOrAdd ("c", fun key -> key.Length))
printfn "%d" (counts.AddOrUpdate ("a", 100, fun _ old -> old + 1))
printfn "%d" (counts.AddOrUpdate ("z", 100, fun _ old -> old + 1))

match counts.TryGetValue "b" with
| true, count -> printfn "b %d" count
| _ -> printfn "no b"

match counts.TryRemove "b" with
| true, count -> printfn "removed %d" count
| _ -> printfn "no b"

printfn "%d %b %b" counts.Count (counts.ContainsKey "b") counts.IsEmpty
printfn "%A" (counts |> Seq.map (fun pair -> (pair.Key, pair.Value)) |> Seq.sort |> Seq.toList)
printfn "%b" (counts.TryUpdate ("a", 9, 2))
printfn "%A" (counts.Keys |> Seq.sort |> Seq.toList)

let queue = ConcurrentQueue<int> ()
queue.Enqueue 1
queue.Enqueue 2

match queue.TryDequeue () with
| true, item -> printfn "%d, then %d more" item queue.Count
| _ -> printfn "empty"

let stack = ConcurrentStack<int> [ 1; 2; 3 ]

match stack.TryPop () with
| true, item -> printfn "%d, then %A" item (Seq.toList stack)
| _ -> printfn "empty"

let bits = BitArray 5
bits.[1] <- true
bits.Set (3, true)
printfn "%A" [ for index in 0 .. bits.Length - 1 -> bits.[index] ]
let others = BitArray [| true; true; false; false; false |]
printfn "%A" (Seq.toList (Seq.cast<bool> (BitArray(bits).And others)))
printfn "%A" (Seq.toList (Seq.cast<bool> (BitArray(bits).Or others)))
printfn "%A" (Seq.toList (Seq.cast<bool> (BitArray(bits).Xor others)))
printfn "%A" (Seq.toList (Seq.cast<bool> (bits.Not ())))
printfn "%d %b" (BitArray (3, true)).Count ((BitArray (3, true)).Get 2)

try
    bits.[7] <- true
with :? ArgumentOutOfRangeException -> printfn "no bit 7"
