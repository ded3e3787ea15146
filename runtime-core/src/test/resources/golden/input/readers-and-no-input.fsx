open System
open System.IO
printfn "%b" (isNull (Console.ReadLine()))
printfn "%A" (stdin.ReadToEnd())
Seq.initInfinite (fun _ -> Console.ReadLine()) |> Seq.takeWhile (not << isNull) |> Seq.length |> printfn "%d"
let r = new StringReader("ab\ncd\r\n\r\nlast")
let lines = Seq.unfold (fun () -> match r.ReadLine() with null -> None | l -> Some (l, ())) () |> Seq.toList
printfn "%A" lines
let sum (reader: TextReader) =
    let n = reader.ReadLine() |> int
    List.init n (fun _ -> reader.ReadLine() |> int) |> List.sum
printfn "%d" (sum (new StringReader("3\n1\n2\n3\n")))
let more (r: StringReader) =
    printfn "%d %d" (r.Peek()) (r.Read())
    let buffer = Array.create 4 '.'
    printfn "%d %A" (r.Read(buffer, 1, 3)) buffer
    printfn "%s|%s|%b" (r.ReadToEnd()) (r.ReadToEnd()) (isNull (r.ReadLine()))
more (new StringReader("xyz1rest"))
let useIt () =
    use r = new StringReader("a\rb")
    printfn "%s" (r.ReadLine())
    let all = seq { while r.Peek() >= 0 do yield char (r.Read()) }
    printfn "%A" (Seq.toList all)
useIt ()
try
    let r = new StringReader("q")
    r.Close()
    r.Read() |> ignore
with :? ObjectDisposedException -> printfn "closed"
try
    new StringReader(null) |> ignore
with :? ArgumentNullException as e -> printfn "null refused"
Console.Out.WriteLine("{0} and {1}", 1, "two")
Console.Out.Write('c')
Console.Out.WriteLine()
Console.Error.Write("")
Console.Out.Flush()
let rec readAll acc =
    match Console.In.ReadLine() with
    | null -> List.rev acc
    | line -> readAll (line :: acc)
printfn "%A" (readAll [])
printfn "%d %d" (Console.Read()) (stdin.Peek())
