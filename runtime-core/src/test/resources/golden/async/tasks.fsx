open System
open System.Threading
open System.Threading.Tasks
let nameOf (e: exn) =
    match e with
    | :? AggregateException -> "aggregate"
    | :? System.Threading.Tasks.TaskCanceledException -> "task canceled"
    | :? OperationCanceledException -> "canceled"
    | :? TimeoutException -> "timeout"
    | :? ArgumentOutOfRangeException -> "out of range"
    | _ -> "other"
let tcs = TaskCompletionSource<int>()
let failing = async { 
    try 
        let! x = Async.AwaitTask tcs.Task
        printfn "%d" x
    with e -> printfn "%s | %s" (nameOf e) e.Message }
Async.StartImmediate failing
tcs.SetException(InvalidOperationException "bad")
Thread.Sleep 300
let tcs2 = TaskCompletionSource<int>()
Async.StartImmediate (async { 
    try 
        let! x = Async.AwaitTask tcs2.Task
        printfn "%d" x
    with e -> printfn "%s | %s" (nameOf e) e.Message })
tcs2.SetCanceled()
Thread.Sleep 300
let tcs3 = TaskCompletionSource<int>()
Async.StartImmediate (async { 
        let! x = Async.AwaitTask tcs3.Task
        printfn "got %d" x })
tcs3.SetResult 5

Thread.Sleep 300
printfn "%b" (tcs3.TrySetResult 6)
try tcs3.SetResult 6 with e -> printfn "%s" (nameOf e)
let t = Task.Run(fun () -> 42)
printfn "%d" t.Result
let u : Task = Task.Run(fun () -> printfn "in run") :> Task
u.Wait()
let all = Task.WhenAll [| Task.FromResult 1; Task.FromResult 2 |]
printfn "%A" all.Result
let any = Task.WhenAny [| Task.Delay(200); Task.Delay(10) |]
printfn "%b" (any.Result.IsCompleted)
let c = t.ContinueWith(fun (x: Task<int>) -> x.Result + 1)
printfn "%d" c.Result
let ff : Task<int> = Task.FromException<int>(Exception "fe")
try printfn "%d" ff.Result with e -> printfn "%s | %s" (nameOf e) e.Message
try printfn "%d" (ff.GetAwaiter().GetResult()) with e -> printfn "%s | %s" (nameOf e) e.Message
printfn "%A %A" ff.Status (ff.Exception.InnerException.Message)
let d = Task.Delay(10).ContinueWith(fun (_: Task) -> "done")
printfn "%s" d.Result
let s = Async.StartAsTask(async { return 7 }) |> Async.AwaitTask |> Async.RunSynchronously
printfn "%d" s
printfn "%A" Task.CompletedTask.Status
let w = Task.WhenAll([ Task.Run(fun () -> failwith "w1" : int); Task.FromException<int>(Exception "w2") ])
try w.Wait() with e -> printfn "%s | %s" (nameOf e) e.Message
printfn "%d" w.Exception.InnerExceptions.Count
printfn "%b" (Task.Delay(5000).Wait(20))
let im = Async.StartImmediateAsTask(async {
    printfn "imm"
    return 3 })
printfn "after imm %d" im.Result
async {
    let! x = Async.StartChildAsTask(async { return 8 })
    printfn "%d" x.Result } |> Async.RunSynchronously
