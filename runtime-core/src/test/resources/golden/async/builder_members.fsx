open System
open System.Threading
open System.Threading.Tasks
let a = async.Bind(async.Return 5, fun x -> async.Return (x + 1))
printfn "%d" (Async.RunSynchronously a)
let d = async.Delay(fun () -> printfn "delayed"; async.Return 3)
printfn "before"
printfn "%d" (Async.RunSynchronously d)
let z = async.Combine(async.Zero(), async.Return "c")
printfn "%s" (Async.RunSynchronously z)
let cts = new CancellationTokenSource()
let mutable n = 0
Async.Start (async {
    for i in 1 .. 1000000 do
        n <- n + 1
        if n = 3 then cts.Cancel() }, cts.Token)
Thread.Sleep 300
printfn "%d" n
let mapped (f: 'a -> 'b) (x: Async<'a>) : Async<'b> = async.Bind(x, f >> async.Return)
printfn "%d" (mapped ((+) 1) (async { return 1 }) |> Async.RunSynchronously)
