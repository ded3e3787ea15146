let s = "Hello, World"
printfn "%d %s %s" s.Length (s.ToUpper()) (s.ToLower())
printfn "%s" (s.Substring(7))
printfn "%s" (s.Substring(0, 5))
printfn "%c %c" s.[0] s.[s.Length - 1]
printfn "%s" s.[0..4]
printfn "%s" s.[7..]
printfn "%b %b %b" (s.Contains "World") (s.StartsWith "Hell") (s.EndsWith "x")
printfn "%d %d" (s.IndexOf "o") (s.LastIndexOf "o")
printfn "%s" (s.Replace("World", "F#"))
printfn "%s|%s|%s" ("  x ".Trim()) ("  x ".TrimStart()) ("  x ".TrimEnd())
printfn "%A" ("a,b,c".Split(','))
printfn "%s" (String.concat "-" ["a"; "b"; "c"])
printfn "%s" (String.replicate 3 "ab")
printfn "%s" ("a" + "b" + string 1 + string 'c')
printfn "%s" (String.map (fun c -> if c = 'l' then 'L' else c) s)
printfn "%s" (String.filter (fun c -> c <> 'l') s)
printfn "%b" (String.exists (fun c -> c = 'W') s)
printfn "%s" ("x".PadLeft(3) + "|" + "x".PadRight(3) + "|")
printfn "%s" (System.String.Join(", ", ["a"; "b"]))
printfn "%b" (System.String.IsNullOrEmpty "")
printfn "%s" ("abc" |> Seq.rev |> Seq.toArray |> System.String)
printfn "%s" "tab\there \"quoted\" back\\slash \065 \u0041"
printfn "%s" @"verbatim \n ""q"""
printfn "%s" """triple "quoted" \n"""
printfn "%d" (String.length "")
