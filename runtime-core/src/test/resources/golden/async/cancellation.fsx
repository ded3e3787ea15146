open System
open System.Threading
let nameOf (e: exn) =
    match e with
    | :? AggregateException -> "aggregate"
    | :? System.Threading.Tasks.TaskCanceledException -> "task canceled"
    | :? OperationCanceledException -> "canceled"
    | :? TimeoutException -> "timeout"
    | :? ArgumentOutOfRangeException -> "out of range"
    | _ -> "other"
let cts = new CancellationTokenSource()
let reg = cts.Token.Register(fun () -> printfn "callback 1")
Async.Start(async {
    use! h = Async.OnCancel(fun () -> printfn "oncancel")
    try
        try
            printfn "sleeping"
            do! Async.Sleep 5000
            printfn "not here"
        with e -> printfn "not caught"
    finally
        printfn "cleanup" }, cts.Token)
Thread.Sleep 200
cts.Cancel()
printfn "after cancel"
Thread.Sleep 100
// self cancel
let cts2 = new CancellationTokenSource()
let c = async {
   printfn "a"
   cts2.Cancel()
   printfn "b"
   do! async { printfn "not 1" }
   printfn "not 2" }
try Async.RunSynchronously(c, cancellationToken = cts2.Token)
with e -> printfn "%s: %s" (nameOf e) e.Message
try Async.RunSynchronously(Async.Sleep 1000, timeout = 50)
with e -> printfn "%s: %s" (nameOf e) e.Message
Async.StartWithContinuations(Async.Sleep 1000, (fun () -> printfn "ok"), (fun e -> printfn "exn %s" e.Message), (fun e -> printfn "cancelled %s" e.Message), cancellationToken = cts2.Token)
let t = Async.StartAsTask(async { do! Async.Sleep 10
                                  return 5 })
printfn "%d %A" t.Result t.Status
let t2 = Async.StartAsTask(async { failwith "boo" })
try t2.Wait() with :? AggregateException as e -> printfn "%s | %s | %d" e.Message e.InnerException.Message e.InnerExceptions.Count
printfn "%A %b" t2.Status t2.IsFaulted
let t3 = Async.StartAsTask(Async.Sleep 1000, cancellationToken = cts2.Token)
try t3.Wait() with :? AggregateException as e -> printfn "%s | %s | %s" e.Message (nameOf e.InnerException) e.InnerException.Message
printfn "%A %b" t3.Status t3.IsCanceled
let r = Async.Catch (async { return 1 / 0 }) |> Async.RunSynchronously
printfn "%A" (match r with Choice1Of2 x -> "ok" | Choice2Of2 e -> e.Message)
let ch = Async.Choice [ async { do! Async.Sleep 50
                                return Some 1 }
                        async { try 
                                  do! Async.Sleep 500 
                                finally printfn "loser cleaned"
                                return Some 2 } ] |> Async.RunSynchronously
printfn "%A" ch
printfn "%A" (Async.Choice [ async { return None }; async { return (None : int option) } ] |> Async.RunSynchronously)
let p = 
   try Async.Parallel [ async { do! Async.Sleep 50
                                failwith "p1"
                                return 1 }
                        async { try 
                                  do! Async.Sleep 500 
                                finally printfn "sibling cleaned"
                                return 2 } ] |> Async.RunSynchronously |> ignore
   with e -> printfn "caught %s" e.Message
let child = async { 
   let! c = Async.StartChild(Async.Sleep 1000, 50)
   try do! c with e -> printfn "%s: %s" (nameOf e) e.Message }
Async.RunSynchronously child
Async.StartImmediate(async { printfn "i1"
                             do! Async.Sleep 20
                             printfn "i2" })
printfn "after immediate"
Thread.Sleep 100
let tc = Async.TryCancelled(Async.Sleep 1000, fun e -> printfn "tc %s" e.Message)
let cts3 = new CancellationTokenSource()
Async.Start(tc, cts3.Token)
Thread.Sleep 50
cts3.Cancel()
printfn "x %b" cts3.IsCancellationRequested
let cts4 = new CancellationTokenSource(50)
try Async.RunSynchronously(async { while true do do! Async.Sleep 5 }, cancellationToken = cts4.Token) with e -> printfn "%s: %s" (nameOf e) e.Message
try Async.RunSynchronously(Async.Sleep -5) with e -> printfn "%s" (nameOf e)
try cts4.Token.ThrowIfCancellationRequested() with e -> printfn "%s: %s" (nameOf e) e.Message
let cb = new CancellationTokenSource()
cb.Token.Register(fun () -> failwith "in callback") |> ignore
cb.Token.Register(fun () -> printfn "other callback") |> ignore
try cb.Cancel() with e -> printfn "%s: %s" (nameOf e) e.Message
cb.Token.Register(fun () -> printfn "at once") |> ignore
let linked = CancellationTokenSource.CreateLinkedTokenSource(cb.Token, CancellationToken.None)
printfn "%b" linked.IsCancellationRequested
printfn "%b %b" CancellationToken.None.CanBeCanceled cb.Token.CanBeCanceled
