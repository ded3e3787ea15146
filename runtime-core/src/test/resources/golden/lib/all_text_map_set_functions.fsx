let p x = printfn "%A" x
p ("a,b,,c".Split ',')
p ("a,b,,c".Split([|','|], System.StringSplitOptions.RemoveEmptyEntries))
p ("a b\tc".Split())
p ("a--b".Split([|"--"|], System.StringSplitOptions.None))
p ("a,b;c".Split(',', ';'))
p ("a,b,c".Split([|','|], 2))
p ("  hi ".Trim(), "xxhixx".Trim('x'), "  hi ".TrimStart(), "  hi ".TrimEnd(), "hi..".TrimEnd('.'))
p ("hello".Substring(1), "hello".Substring(1,3), "hello".IndexOf "l", "hello".IndexOf 'l', "hello".LastIndexOf 'l', "hello".IndexOf "z", "hello".IndexOf('l', 3))
p ("hello".Replace("l","L"), "hello".Replace('l','r'), "hello".Insert(2,"--"), "hello".Remove(2), "hello".Remove(1,2))
p ("hello".StartsWith "he", "hello".EndsWith "lo", "hello".Contains "ell")
p ("Hello".ToUpper(), "Hello".ToLower(), "Hello".ToUpperInvariant())
p ("5".PadLeft(3), "5".PadLeft(3,'0'), "5".PadRight 3 + "|", "5".PadRight(3,'x'))
p ("hello".ToCharArray())
p ("hello".[1], "hello".[1..3], "hello".[..2], "hello".[3..], "hello".Length, "hello".Chars 1)
p (System.String.Join(", ", ["a";"b"]), System.String.Join("-", [|1;2;3|]), System.String.Concat("a","b"), System.String.IsNullOrEmpty "", System.String.IsNullOrWhiteSpace " ", System.String('x', 3), System.String([|'a';'b'|]))
p (System.String.Format("{0} {1:F2} {2,5}|{3,-5}|", 1, 2.5, "a", "b"))
p (System.String.Compare("a","b"), System.String.CompareOrdinal("a","c"), "a".CompareTo "b", compare "a" "B", "a" < "B")
p (System.String.Equals("a","a"), "a".Equals "b")
p (String.concat ", " ["a";"b"], String.replicate 3 "ab", String.length "abc", String.map System.Char.ToUpper "abc", String.filter System.Char.IsDigit "a1b2", String.collect (fun c -> string c + ".") "abc", String.exists System.Char.IsDigit "a1", String.forall System.Char.IsDigit "a1", String.init 3 string, String.mapi (fun i c -> char (int c + i)) "aaa")
String.iter (printf "%c-") "abc"
String.iteri (printf "%d%c ") "abc"
printfn ""
p (System.Char.IsLetter 'a', System.Char.IsDigit '5', System.Char.IsUpper 'A', System.Char.IsLower 'A', System.Char.IsWhiteSpace ' ', System.Char.IsPunctuation '!', System.Char.IsLetterOrDigit '_', System.Char.IsSymbol '+', System.Char.IsControl '\n', System.Char.ToUpper 'a', System.Char.ToLower 'A', System.Char.GetNumericValue '7', int 'a', char 98, System.Char.IsNumber '5')
p (int "42", int "-7", int " 5 ", int "0x1F", int "0b11", int 3.9, int -3.9, int '5', float "1.5", float "1e3", float 3, string 1.0, string 1.5, string 'c', string true, string 100, string 1e20, string 0.1)
p (System.Int32.Parse "42", System.Int32.TryParse "42", System.Int32.TryParse "x", System.Double.Parse "1.5", System.Double.TryParse "x", System.Boolean.Parse "true", System.Convert.ToInt32 "12", System.Convert.ToInt32 2.5, System.Convert.ToInt32 3.5, System.Convert.ToInt32("ff", 16), System.Convert.ToString(10, 2), System.Convert.ToDouble "1.5")
p (System.Math.Max(1,2), System.Math.Max(1.5,2.5), System.Math.Min(1,2), System.Math.Abs -5, System.Math.Abs -5.5, System.Math.Pow(2.0,10.0), System.Math.Sqrt 16.0, System.Math.Floor 1.7, System.Math.Ceiling 1.2, System.Math.Truncate -1.7, System.Math.Sign -3, System.Math.Log 1.0, System.Math.Log10 100.0, System.Math.Log(8.0,2.0), System.Math.PI, System.Math.E)
p (pown 2 10, pown 2.0 3, 2.0 ** 0.5, abs -3, sign -2.0, floor 1.5, ceil 1.5, truncate 1.5, sqrt 2.0, exp 1.0, log 10.0, log10 1000.0, sin 1.0, atan2 1.0 2.0, min 1 2, max "a" "b")
p (Map.ofList [2,"b";1,"a"])
let m = Map.ofList [for i in 1..5 -> i, string i]
p (Map.add 9 "x" m, Map.remove 1 m, Map.find 2 m, Map.tryFind 9 m, Map.containsKey 2 m, Map.count m, Map.isEmpty m)
p (Map.map (fun k v -> v + "!") m)
p (Map.filter (fun k v -> k > 2) m)
p (Map.fold (fun s k v -> s + k) 0 m, Map.foldBack (fun k v s -> v + s) m "")
p (Map.exists (fun k v -> k = 3) m, Map.forall (fun k v -> k > 0) m)
p (Map.partition (fun k v -> k < 3) m)
p (Map.toList m)
p (Map.toArray m)
p (Map.toSeq m |> Seq.toList)
p (Map.tryPick (fun k v -> if k = 2 then Some v else None) m)
p (Map.findKey (fun k v -> v = "3") m, Map.tryFindKey (fun k v -> v = "9") m)
Map.iter (printf "%d=%s ") m
printfn ""
p (m.[1], m.Count, m.ContainsKey 1, m.TryFind 2, m.Add(7,"q").Count, m.Remove(1).Count, m.IsEmpty)
for kv in m do printf "%d:%s " kv.Key kv.Value
for KeyValue(k, v) in m do printf "%d->%s " k v
printfn ""
p (m |> Seq.map (fun kv -> kv.Key) |> Seq.toList)
p (Map.change 2 (fun _ -> None) m |> Map.count)
p (m = Map.ofSeq (Map.toSeq m), compare m (Map.add 1 "z" m))
let st = set [3;1;2;3]
p st
p (Set.add 5 st, Set.remove 1 st, Set.contains 2 st, Set.count st, Set.union st (set [7]), Set.intersect st (set [1;9]), Set.difference st (set [1]), st + set [8], st - set [1], Set.isSubset (set [1]) st, Set.isSuperset st (set [1]), Set.isProperSubset st st, Set.minElement st, Set.maxElement st)
p (Set.map (fun x -> x % 2) st, Set.filter (fun x -> x > 1) st, Set.fold (+) 0 st, Set.partition (fun x -> x > 1) st, Set.toList st, Set.toArray st, Set.exists (fun x -> x = 2) st, Set.forall (fun x -> x > 0) st, Set.unionMany [st; set [10]], Set.intersectMany [st; set [1]], Set.empty = (set []: Set<int>), Set.singleton 4, st.Count, st.Contains 1, Set.isEmpty st)
p (Option.map ((+) 1) (Some 1), Option.bind (fun x -> if x > 0 then Some x else None) (Some 0), Option.defaultValue 5 None, Option.isSome (Some 1), Option.isNone (Some 1), Option.toList (Some 1), Option.filter (fun x -> x > 5) (Some 1), Option.orElse (Some 2) None, Option.exists (fun x -> x = 1) (Some 1), Option.count (Some 1), Option.fold (+) 1 (Some 2), Option.iter (printf "%d ") (Some 3), Option.toArray (Some 1), Option.map2 (+) (Some 1) (Some 2), Option.flatten (Some (Some 1)), Option.contains 1 (Some 1), defaultArg (Some 1) 2)
p (Result.map ((+) 1) (Ok 1: Result<int,string>), Result.mapError String.length (Error "abc": Result<int,string>), Result.bind (fun x -> if x > 0 then Ok x else Error "neg") (Ok -1))
let ts = System.TimeSpan.FromMinutes 90.0
printfn "%O %f %d %d %O %O %b" ts ts.TotalHours ts.Hours ts.Minutes (ts + System.TimeSpan.FromSeconds 1.0) (ts - System.TimeSpan.FromHours 2.0) (ts > System.TimeSpan.FromHours 1.0)
printfn "%s %s %s" ((1234.5).ToString("F2")) ((255).ToString("X")) ((1234567.891).ToString("N1"))
printfn "%d %b %b" (hash 5) (hash "a" = hash "a") (hash [1;2] = hash [1;2])
let r = ref 5
r := !r + 1
incr r
printfn "%d %d" !r r.Value
printfn "%s %s" ((5).ToString()) (true.ToString())
printfn "%A %A" (Seq.toList "abc") (List.ofSeq (seq "xyz"))
