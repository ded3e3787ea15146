// Other members of Async.
open System
open System.Threading
let e = Event<int>()
async {
    let! x = Async.AwaitEvent e.Publish
    printfn "event %d" x
    let! y = Async.AwaitEvent e.Publish
    printfn "event %d" y } |> Async.StartImmediate
e.Trigger 1
printfn "between"
e.Trigger 2
e.Trigger 3
printfn "end"
let mutable k = ignore
async {
    let! x = Async.FromContinuations(fun (cont, _, _) -> k <- cont)
    printfn "continued %d" x } |> Async.StartImmediate
printfn "waiting"
k 5
printfn "after k"
try k 6 with e -> printfn "%s" e.Message
let c = Async.FromContinuations(fun (cont, econt, ccont) -> ccont (OperationCanceledException "mine")) : Async<int>
Async.StartWithContinuations(c, (fun x -> printfn "%d" x), (fun e -> printfn "exn"), (fun c -> printfn "cancelled %s" c.Message))
let f = Async.FromContinuations(fun (cont, econt, ccont) -> econt (Exception "mine")) : Async<int>
match Async.Catch f |> Async.RunSynchronously with
| Choice1Of2 x -> printfn "%d" x
| Choice2Of2 e -> printfn "caught %s" e.Message
Async.StartWithContinuations(async { return 1 }, (fun x -> printfn "ok %d" x), (fun _ -> printfn "exn"), (fun _ -> printfn "cancel"))
Async.StartWithContinuations(async { failwith "x" }, (fun () -> printfn "ok"), (fun e -> printfn "exn %s" e.Message), (fun _ -> printfn "cancel"))
let order = ResizeArray<string>()
Async.Start(async { lock order (fun () -> order.Add "started") })
order.Add "main"
Thread.Sleep 50
printfn "%d" order.Count
let seqd = Async.Sequential [ for i in 1 .. 3 -> async { printfn "seq %d" i
                                                         return i } ] |> Async.RunSynchronously
printfn "%A" seqd
let mutable running = 0
let mutable most = 0
let limited = Async.Parallel([ for i in 1 .. 6 -> async { running <- running + 1
                                                          most <- max most running
                                                          do! Async.Sleep 10
                                                          running <- running - 1
                                                          return i } ], 2) |> Async.RunSynchronously
printfn "%A %b" limited (most <= 2)
try Async.Parallel([ async { return 1 } ], 0) |> Async.RunSynchronously |> ignore with e -> printfn "%s" (e.Message.StartsWith "maxDegreeOfParallelism must be positive, was 0" |> string)
printfn "%A" (Async.Parallel ([] : Async<int> list) |> Async.RunSynchronously)
async {
    let! t = Async.CancellationToken
    printfn "%b %b" t.CanBeCanceled t.IsCancellationRequested
    do! Async.SwitchToThreadPool()
    printfn "pool"
    do! Async.SwitchToNewThread()
    printfn "thread" } |> Async.RunSynchronously
let def = Async.DefaultCancellationToken
Async.Start(async {
    use! h = Async.OnCancel(fun () -> printfn "default cancelled")
    do! Async.Sleep 5000 })
Thread.Sleep 50
Async.CancelDefaultToken()
printfn "%b" def.IsCancellationRequested
printfn "%b" Async.DefaultCancellationToken.IsCancellationRequested
printfn "%d" (Async.RunSynchronously (async { return 3 }))
let child = async {
    let! a = Async.StartChild(async { do! Async.Sleep 5
                                      return 1 })
    let! b = Async.StartChild(async { return 2 })
    let! x = a
    let! y = b
    let! again = a
    return x + y + again }
printfn "%d" (Async.RunSynchronously child)
let failingChild = async {
    let! a = Async.StartChild(async { failwith "child"
                                      return 1 })
    try
        let! x = a
        return x
    with e ->
        printfn "child failed: %s" e.Message
        return -1 }
printfn "%d" (Async.RunSynchronously failingChild)
let rec countdown n = async {
    if n = 0 then return "done"
    else return! countdown (n - 1) }
printfn "%s" (Async.RunSynchronously (countdown 100000))
let ig = Async.Ignore (async { return 5 })
Async.RunSynchronously ig
try
    try
        Async.RunSynchronously(async { 
            try 
                return raise (OperationCanceledException "by hand") 
            with :? OperationCanceledException as e -> 
                printfn "caught %s" e.Message })
    finally printfn "finally"
with e -> printfn "%s" e.Message
let disposable name = { new IDisposable with member _.Dispose() = printfn "disposed %s" name }
let cts = new CancellationTokenSource()
Async.Start(async {
    use a = disposable "a"
    use! b = async { return disposable "b" }
    do! Async.Sleep 5000 }, cts.Token)
Thread.Sleep 50
cts.Cancel()
printfn "cancelled"
let nested = async {
    try
        let! r = Async.Catch (async {
            do! Async.Sleep 1
            return failwith "inner" })
        match r with
        | Choice1Of2 () -> printfn "?"
        | Choice2Of2 e -> printfn "catch %s" e.Message
        match! async { return 3 } with
        | 3 -> printfn "three"
        | _ -> printfn "other"
    finally
        printfn "nested finally" }
Async.RunSynchronously nested
