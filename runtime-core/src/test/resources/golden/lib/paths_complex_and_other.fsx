open System
open System.IO
open System.Numerics
open System.Collections
printfn "%s" (Path.Combine("a", "b", "c.txt"))
printfn "%s %s %s %s" (Path.GetFileName "/x/y/z.tar.gz") (Path.GetExtension "/x/y/z.tar.gz") (Path.GetFileNameWithoutExtension "/x/y/z.tar.gz") (Path.GetDirectoryName "/x/y/z.tar.gz")
printfn "%s %s %b" (Path.ChangeExtension("a/b.txt", ".md")) (Path.ChangeExtension("a/b", "md")) (Path.HasExtension "a.b/c")
printfn "[%s] [%s] [%s]" (Path.GetExtension "abc") (Path.GetDirectoryName "abc") (Path.GetDirectoryName "/abc")
printfn "%s %s" (Path.Combine("a/", "b")) (Path.Combine("a", "/b"))
let a = Complex(1.0, 2.0)
let b = Complex(3.0, -1.0)
let show (c: Complex) = printfn "%.4f %.4f" c.Real c.Imaginary
show (a + b); show (a * b); show (a / b); show (a - b); show (-a); show (Complex(2.0, 0.0) * a)
printfn "%.4f %.4f" a.Magnitude a.Phase
show (Complex.Sqrt(Complex(-4.0, 0.0))); show (Complex.Exp a); show (Complex.Pow(a, 2.0)); show (Complex.Conjugate a); show (Complex.Log b)
printfn "%b %b" (a = Complex(1.0, 2.0)) (a = b)
show (Complex.FromPolarCoordinates(2.0, Math.PI / 2.0)); show Complex.ImaginaryOne
show (Complex.Sqrt(Complex(3.0, 4.0))); show (Complex.Sin a)
printfn "%b" (TimeZoneInfo.Utc.GetUtcOffset(DateTime(2020, 1, 1)) = TimeSpan.Zero)
let l = ArrayList()
l.Add(1) |> ignore
l.Add("two") |> ignore
printfn "%d" l.Count
for x in l do printfn "%O" x
Console.ForegroundColor <- ConsoleColor.Red
Console.WriteLine "red"
Console.ResetColor()
Console.OutputEncoding <- Text.Encoding.UTF8
let h = Hashtable()
h.["a"] <- 1
h.Add(2, "b")
printfn "%d %O" h.Count h.["a"]
