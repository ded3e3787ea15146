// Equals and CompareTo of any object.
let nothing: obj = null
printfn "%b %b %b" ("a".Equals(box "a")) ("a".Equals(box 1)) ("a".Equals("a"))
printfn "%b %b %b" ((1).Equals(box 1)) ((1).Equals(box "1")) ((1).Equals(1))
printfn "%b %b" ((1.5).Equals(box 1.5)) (nan.Equals(box nan))
printfn "%b %b %b" ((1uy).Equals(box 1uy)) ((1m).Equals(box 1m)) ((1UL).Equals(box 1))
printfn "%d %d" ("a".CompareTo(box "b")) ("a".CompareTo(nothing))
printfn "%d %d %d" ((3).CompareTo(box 1)) ((3).CompareTo(box 3)) ((3).CompareTo(nothing))
printfn "%d" ((1.5f).CompareTo(box 2.5f))
let message f = try f () |> sprintf "%d" with :? System.ArgumentException as e -> e.Message
printfn "%s" (message (fun () -> (3).CompareTo(box "x")))
printfn "%s" (message (fun () -> "x".CompareTo(box 3)))
printfn "%s" (message (fun () -> (3.0).CompareTo(box 3)))
