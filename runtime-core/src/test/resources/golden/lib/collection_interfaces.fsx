open System.Collections.Generic
let fill (d: IDictionary<string, int>) =
    d.["a"] <- 1
    d.Add("b", 2)
    printfn "%d %b %b %A" d.Count (d.ContainsKey "a") (d.Remove "zz") (d.TryGetValue "b")
    for kv in d do printfn "%s=%d" kv.Key kv.Value
    printfn "%A %A" (List.ofSeq d.Keys) (List.ofSeq d.Values)
    d.Remove "a" |> ignore
    printfn "%d" d.Count
    d.Clear()
    printfn "%d %b" d.Count d.IsReadOnly
fill (Dictionary())
fill (SortedDictionary())
fill (SortedList())
let coll (c: ICollection<int>) =
    c.Add 3
    c.Add 1
    printfn "%d %b %b %A" c.Count (c.Contains 3) (c.Remove 1) (List.ofSeq c)
    let a = Array.zeroCreate 3
    c.CopyTo(a, 1)
    printfn "%A" a
coll (ResizeArray())
coll (HashSet())
coll (SortedSet())
let pairs = Dictionary<string,int>() :> ICollection<KeyValuePair<string,int>>
pairs.Add(KeyValuePair("k", 1))
printfn "%b %b %d" (pairs.Contains(KeyValuePair("k", 1))) (pairs.Remove(KeyValuePair("k", 2))) pairs.Count
pairs.Clear()
printfn "%d %b" pairs.Count pairs.IsReadOnly
printfn "%b" (dict [1, 2]).IsReadOnly
let l = ResizeArray [1; 2; 3] :> IList<int>
l.[0] <- 10
l.Insert(1, 5)
l.RemoveAt 2
printfn "%A %d %d" (List.ofSeq l) (l.IndexOf 5) l.Count
let arr = [| 1; 2 |] :> IList<int>
arr.[1] <- 7
printfn "%A" (List.ofSeq arr)
let st = HashSet [1] :> ISet<int>
printfn "%b %b" (st.Add 1) (st.Add 2)
