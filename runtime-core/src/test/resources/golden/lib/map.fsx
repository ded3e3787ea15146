let m = Map.ofList [("b", 2); ("a", 1); ("c", 3)]
printfn "%A" m
printfn "%d" (Map.find "a" m)
printfn "%A %A" (Map.tryFind "z" m) (m.TryFind "b")
printfn "%b %d" (Map.containsKey "a" m) m.Count
printfn "%d" m.["c"]
let m2 = m |> Map.add "d" 4 |> Map.remove "a"
printfn "%A" (Map.toList m2)
printfn "%A" (Map.map (fun k v -> k + string v) m)
printfn "%A" (Map.filter (fun _ v -> v > 1) m)
printfn "%d" (Map.fold (fun acc _ v -> acc + v) 0 m)
Map.iter (fun k v -> printf "%s=%d " k v) m
printfn ""
printfn "%b" (Map.isEmpty Map.empty<int, int>)
printfn "%A" (Map.exists (fun k v -> v = 3) m)
printfn "%A" (m |> Map.toSeq |> Seq.map fst |> Seq.toList)
printfn "%A" (Map.partition (fun _ v -> v > 1) m)
printfn "%A" (Map.foldBack (fun k v acc -> (k, v) :: acc) m [])
printfn "%A" (Map.tryFindKey (fun _ v -> v = 2) m)
printfn "%A" (Map.change "a" (Option.map ((+) 10)) m)
printfn "%b" (m = Map.ofList [("a", 1); ("b", 2); ("c", 3)])
let counts = "mississippi" |> Seq.fold (fun m c -> Map.add c ((Map.tryFind c m |> Option.defaultValue 0) + 1) m) Map.empty
printfn "%A" counts
