open System
open System.Text
open System.Security.Cryptography
let bytes = Encoding.UTF8.GetBytes "héllo"
printfn "%d %s" bytes.Length (Encoding.UTF8.GetString bytes)
let hash = MD5.Create().ComputeHash(Encoding.ASCII.GetBytes "abc")
printfn "%s" (hash |> Array.map (fun b -> b.ToString("x2")) |> String.concat "")
let g = Guid.Parse "0f8fad5b-d9cb-469f-a165-70867728950e"
printfn "%O %s %b" g (g.ToString "N") (g = Guid.Empty)
printfn "%b" (Guid.NewGuid() <> Guid.Empty)
printfn "%s" (Uri.EscapeDataString "a b&c/é")
printfn "%s" (Uri.UnescapeDataString "a%20b%26c")
let w = System.Diagnostics.Stopwatch.StartNew()
System.Threading.Thread.Sleep 1
w.Stop()
printfn "%b" (w.ElapsedMilliseconds >= 0L)
let r = Random(3)
let b = Array.zeroCreate<byte> 4
r.NextBytes b
printfn "%A" b
printfn "%s" (String.Join("-", "a", "b"))
printfn "%s" (String.Join(",", [1;2]))
