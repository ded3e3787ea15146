open System
open System.Collections.Generic
let l = List<int>([5;3;9;1])
l.Sort()
printfn "%A" (l.ToArray())
l.Sort(fun a b -> compare b a)
printfn "%A" (Seq.toList l)
printfn "%d %d" (l.Find(fun x -> x < 5)) (l.FindIndex(fun x -> x = 3))
printfn "%d" (l.RemoveAll(fun x -> x > 4))
l.AddRange [7;8]
l.AddRange l
printfn "%A %d" (List.ofSeq l) (l.IndexOf 8)
l.ForEach(fun x -> printf "%d " x)
printfn ""
printfn "%A" (l.ConvertAll(fun x -> string x) |> Seq.toList)
printfn "%A" (l.GetRange(1, 2) |> Seq.toList)
let d = Dictionary<string,int>()
d.Add("a", 1); d.["b"] <- 2; d.["c"] <- 3
d.Remove "b" |> ignore
d.["d"] <- 4
for kv in d do printf "%s=%d " kv.Key kv.Value
printfn ""
printfn "%A %A" (Seq.toList d.Keys) (Seq.sum d.Values)
printfn "%d" d.Keys.Count
for KeyValue(k, v) in d do printf "%s%d" k v
printfn ""
let d2 = Dictionary<string,int>(StringComparer.OrdinalIgnoreCase)
d2.["Abc"] <- 1
printfn "%b" (d2.ContainsKey "aBC")
let d3 = Dictionary<_,_>(d)
printfn "%d" d3.Count
let h = HashSet<int>([1;2;3])
h.IntersectWith [2;3;4]
h.UnionWith [9]
printfn "%A %b %b" (Seq.toList h) (h.IsSubsetOf [2;3;9;10]) (h.SetEquals [9;3;2])
let q = Queue<int>([1;2])
q.Enqueue 3
let ok, v = q.TryDequeue()
printfn "%b %d %d %A" ok v q.Count (q.ToArray())
let s = Stack<int>()
s.Push 1; s.Push 2
printfn "%d %A" (s.Pop()) (s.TryPeek())
try
    for x in l do l.Add x
with :? InvalidOperationException as e -> printfn "%s" e.Message
try d.["zz"] |> ignore with :? KeyNotFoundException as e -> printfn "%s" e.Message
try q.Clear(); q.Dequeue() |> ignore with e -> printfn "%s" e.Message
let dd = new Dictionary<int, List<string>>()
dd.[1] <- List<string>()
dd.[1].Add "x"
printfn "%d" dd.[1].Count
