open System
open System.Threading
let t2 = Tuple<_,_>(2, 3)
let v2 = ValueTuple<int,string>(2, "a")
let n2 = new Tuple<int,int>(3, 4)
printfn "%A %A %A %d" t2 v2 n2 t2.Item2
printfn "%A" (t2.ToValueTuple())
printfn "%A" (Tuple<_> 4).Item1
printfn "%A" (Tuple.Create "b").Item1
printfn "%A" (TimeSpan.FromDays(1, 1, 1, 1, 1).TotalMilliseconds)
printfn "%A" (TimeSpan.FromSeconds(60, 1).TotalMilliseconds)
printfn "%A" (TimeSpan.FromSeconds 1.5, TimeSpan.FromMinutes 2, TimeSpan.FromSeconds(2))
let l = Lazy<int>(fun () -> printfn "made"; 5)
printfn "%b %d %b" l.IsValueCreated l.Value l.IsValueCreated
let l2 = Lazy<_>.Create(fun () -> 6)
printfn "%d" (l2.Force())
let mutable counter = 0
for i in 1 .. 5 do Interlocked.Increment(&counter) |> ignore
printfn "%d" counter
printfn "%d %d" (Interlocked.Exchange(&counter, 9)) counter
let mutable xs = [| 1; 2; 3 |]
Array.Resize(&xs, 5)
printfn "%A" xs
let rem = ref 0
printfn "%d %d" (Math.DivRem(7, 2, rem)) rem.Value
type E = A = 1 | B = 2
let e: E = LanguagePrimitives.EnumOfValue 2
printfn "%A %d" e (LanguagePrimitives.EnumToValue E.B)
let guid = Guid.Parse "{0x96258006,0xc4ba,0x4a7f,{0x80,0xc4,0xde,0x7f,0x2b,0x28,0x98,0xc5}}"
printfn "%s %s" (guid.ToString "D") (guid.ToString "X")
printfn "%A" (guid.ToByteArray())
printfn "%b" (Guid(guid.ToByteArray()) = guid)
printfn "%A" ("a b\tc".Split(null))
printfn "%s" (String.Join(",", "abc"))
printfn "%b" (fst (Boolean.TryParse null))
printfn "%d" ("e\u0301".Normalize(System.Text.NormalizationForm.FormC).Length)
printfn "%A" (DateTime(DateOnly(2014, 10, 9), TimeOnly(13, 23, 30)))
printfn "%s" (string 101.m)
