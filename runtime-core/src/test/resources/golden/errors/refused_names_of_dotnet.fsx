open System
open System.IO
let t = File.ReadAllText "a"
let u = System.IO.File.ReadAllLines("b")
let r = new StreamReader("x")
let f (c: System.Net.Http.HttpClient) = c
let p = Diagnostics.Process.Start("ls")
let e = Environment.GetEnvironmentVariable "PATH"
Console.SetCursorPosition(1, 2)
let n = nativeint 5
let m = typeof<int>.GetProperties()
let s = Span<int>([|1|])
let x = IntPtr.Zero
