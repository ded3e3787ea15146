open System.Collections.Generic
let d = Dictionary<int,string>()
d.[1] <- "a"
printfn "%A" d
printfn "%A" (dict [1, "a"; 2, "b"])
printfn "%A" (d |> Seq.toList)
for kv in d do printfn "%A %O %d" kv kv kv.Key
let l = List<int>([1;2;3])
printfn "%A" l
printfn "%A" (HashSet<int>([1;2]))
printfn "%A" (Queue<int>([1;2]))
printfn "%A" (Stack<int>([1;2]))
printfn "%A" (SortedDictionary<int,int>(dict [1,2]))
printfn "%A" (readOnlyDict [1, 2])
printfn "%A" (KeyValuePair(1, "x"))
printfn "%A" (Map.ofList [1, "a"] |> Seq.toList)
printfn "%A" [for KeyValue(k, v) in d -> k, v]
let m = Map.ofList [1, "a"]
for kv in m do printfn "%A" kv
printfn "%A" (m |> Seq.head)
printfn "%A" d.Keys
printfn "%A" d.Values
type Countdown(n: int) =
    interface IEnumerable<int> with
        member _.GetEnumerator() : IEnumerator<int> = (seq { for i in n .. -1 .. 1 -> i }).GetEnumerator()
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator = (seq { for i in n .. -1 .. 1 -> i }).GetEnumerator() :> _
    override _.ToString() = "Countdown"
printfn "%A %O" (Countdown 3) (Countdown 3)
printfn "%A" [Countdown 2]
printfn "%A" (SortedSet<int>([3;1]))
printfn "%A" (LinkedList<int>([3;1]))
printfn "%A" (SortedList<int,string>(dict [2,"b";1,"a"]))
