open System
open System.Collections.Generic
type ByLength() =
    interface IEqualityComparer<string> with
        member _.Equals(a, b) = a.Length = b.Length
        member _.GetHashCode(s) = s.Length
let d = Dictionary<string, int>(ByLength())
d.["abc"] <- 1
d.["xyz"] <- 2
d.["q"] <- 3
printfn "%d %d %b" d.Count d.["aaa"] (d.ContainsKey "zz")
let mod7 = { new IEqualityComparer<int> with
               member _.Equals(a, b) = a % 7 = b % 7
               member _.GetHashCode(a) = a % 7 }
let h = HashSet<int>([1 .. 20000], mod7)
printfn "%d %b" h.Count (h.Contains 100000)
let ci = Dictionary<string,int>(StringComparer.OrdinalIgnoreCase)
ci.["A"] <- 1
printfn "%d" ci.["a"]
let cmp = StringComparer.OrdinalIgnoreCase :> IEqualityComparer<string>
printfn "%b" (cmp.Equals("a", "A"))
let ec = EqualityComparer<int>.Default
printfn "%b %d" (ec.Equals(1, 1)) (Comparer<int>.Default.Compare(1, 2))
let rev = Comparer<int>.Create(fun a b -> compare b a)
let l = ResizeArray [3; 1; 2]
l.Sort(rev)
printfn "%A" (List.ofSeq l)
let a = [| 3; 1; 2 |]
Array.Sort(a, rev)
printfn "%A" a
let sd = SortedDictionary<int,string>(rev)
sd.Add(1, "a"); sd.Add(2, "b")
printfn "%A" (List.ofSeq sd.Keys)
let hi = HashSet<string>(HashIdentity.Structural)
let hr = HashSet<int list>(HashIdentity.Reference)
let x = [1]
hr.Add x |> ignore; hr.Add [1] |> ignore; hr.Add x |> ignore
printfn "%d" hr.Count
let hf = Dictionary<int,int>(HashIdentity.FromFunctions (fun x -> x % 2) (fun a b -> a % 2 = b % 2))
hf.[1] <- 1
hf.[3] <- 2
printfn "%d" hf.Count
type Desc<'T when 'T: comparison>() =
    inherit Comparer<'T>()
    override _.Compare(x: 'T, y: 'T) = compare y x
let ss = SortedSet<string>(["a"; "c"; "b"], Desc<string>())
printfn "%A" (List.ofSeq ss)
printfn "%b" (d.Comparer.Equals("abc", "xyz"))
let copy = Dictionary<string,int>(d, d.Comparer)
printfn "%d" copy.Count
open System.Linq
let words = [ "apple"; "Bob"; "APPLE"; "cat"; "bob" ]
printfn "%A" (words.Distinct(StringComparer.OrdinalIgnoreCase).ToArray())
printfn "%A" [ for g in words.GroupBy((fun w -> w), StringComparer.OrdinalIgnoreCase) -> g.Key, Seq.length g ]
let lk = words.ToLookup(fun w -> w.Length)
printfn "%d %A %A" lk.Count (List.ofSeq lk.[3]) (List.ofSeq lk.[99])
printfn "%A" (words.Join([3, "three"; 5, "five"], (fun w -> w.Length), (fun (n, _) -> n), (fun w (_, n) -> w + n)).ToArray())
printfn "%A" (words.OrderBy((fun w -> w), StringComparer.Ordinal).ToArray())
printfn "%d %d" (l.IndexOf(1, 0, 2)) (l.LastIndexOf(3))
printfn "%b" (words.Contains("CAT", StringComparer.OrdinalIgnoreCase))
