open System.Collections.Generic
let d = dict [1, "a"; 2, "b"; 1, "c"]
printfn "%s %d %b" d.[1] d.Count (d.ContainsKey 3)
printfn "%A" (d.TryGetValue 2)
match d.TryGetValue 5 with
| true, v -> printfn "%s" v
| false, _ -> printfn "none"
for KeyValue(k, v) in d do printf "%d=%s " k v
printfn ""
printfn "%A %A" (Seq.toList d.Keys) (Seq.toList d.Values)
try d.Add(3, "x") with e -> printfn "%s" e.Message
try d.[1] <- "x" with e -> printfn "%s" e.Message
try d.[9] |> ignore with :? KeyNotFoundException -> printfn "not found"
for kv in d do printf "%d:%s " kv.Key kv.Value
printfn ""
let f (x: IDictionary<string,int>) = x.["a"]
let t = Dictionary<string,int>()
t.["a"] <- 5
printfn "%d %d" (f t) (f (dict ["a", 6]))
let m = Map.ofList [1, "x"; 2, "y"]
printfn "%d %A" m.Keys.Count (m.Values |> Seq.map (fun s -> s + "!") |> Seq.toList)
printfn "%d" (m :> ICollection<KeyValuePair<int,string>>).Count
printfn "%A" (Map.keys m |> Seq.sum)
let r = readOnlyDict ["k", 1]
printfn "%d %b" r.["k"] (r.ContainsKey "z")
type Res() =
    interface System.IDisposable with
        member _.Dispose() = printfn "disposed"
printfn "%d" (using (new Res()) (fun r -> 42))
let sb = System.Text.StringBuilder()
Printf.bprintf sb "%d,%s" 1 "b"
Printf.bprintf sb "[%a]" (fun b (x: int) -> Printf.bprintf b "<%d>" x) 3
Printf.kbprintf (fun () -> printfn "%d" sb.Length) sb "%s" "tail"
printfn "%s" (sb.ToString())
