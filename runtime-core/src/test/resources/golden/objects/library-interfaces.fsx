open System
open System.Collections.Generic
let show (d: IDictionary<string, int>) = sprintf "%d %b %d" d.Count (d.ContainsKey "a") d.["a"]
let d = Dictionary<string, int>()
d.["a"] <- 1
printfn "%s %s" (show d) (show (Map.ofList [ "a", 5; "b", 6 ]))
let xs : ICollection<int> = ResizeArray [ 1; 2 ] :> ICollection<int>
xs.Add 3
printfn "%d %b %b" xs.Count (xs.Contains 3) xs.IsReadOnly
let r : IReadOnlyList<int> = [ 1; 2; 3 ] :> IReadOnlyList<int>
printfn "%d %d" r.Count r.[1]
let arr : IList<int> = [| 1; 2; 3 |] :> IList<int>
arr.[0] <- 9
printfn "%d %d %d" arr.[0] arr.Count (arr.IndexOf 3)
let c : IComparable = 3 :> IComparable
printfn "%d %d" (c.CompareTo 4) (("b" :> IComparable<string>).CompareTo "a")
let e = (seq { 1 .. 3 }).GetEnumerator()
let mutable total = 0
while e.MoveNext() do total <- total + e.Current
printfn "%d" total
let cleanup resource =
    use r = resource
    printfn "in use"
cleanup { new IDisposable with member _.Dispose() = printfn "disposed" }
let isSeq (o: obj) = match o with :? IEnumerable<int> -> "ints" | :? System.Collections.IEnumerable -> "enumerable" | _ -> "other"
printfn "%s %s %s" (isSeq [ 1 ]) (isSeq "abc") (isSeq 3)
for x in (box [ 1; 2 ] :?> System.Collections.IEnumerable) do printf "%O " x
printfn ""
let f (x: #seq<int>) = Seq.sum x
printfn "%d %d" (f [ 1; 2 ]) (f [| 3 |])
