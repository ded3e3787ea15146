open System
open System.Threading.Tasks
let work n = task {
    printfn "start %d" n
    do! Task.Delay 10
    printfn "after %d" n
    return n * 2 }
let t = work 1
printfn "caller goes on"
printfn "%d" t.Result
let both = task {
    let! a = work 2
    let! b = async { return 5 }
    let! c = Task.FromResult 6
    do! Task.Yield()
    return a + b + c }
printfn "%d" (both.GetAwaiter().GetResult())
let failing = task {
    try
        do! Task.Delay 1
        failwith "inside"
        return 1
    with e ->
        printfn "caught %s" e.Message
        return 2 }
printfn "%d" failing.Result
let f2 : Task<int> = task {
    failwith "unhandled"
    return 1 }
printfn "%b %s" f2.IsFaulted f2.Exception.InnerException.Message
try f2.Wait() with :? AggregateException as e -> printfn "%s" e.InnerException.Message
let tcs = TaskCompletionSource<int>()
let w = task {
    let! x = tcs.Task
    printfn "got %d" x }
tcs.SetResult 9
printfn "set"
let xs = Task.WhenAll [ for i in 1 .. 3 -> work (i * 10) ]
printfn "%A" xs.Result
let u = task { return () }
u.Wait()
let r = task { return! work 7 }
printfn "%d" (r |> Async.AwaitTask |> Async.RunSynchronously)
let loop = task {
    let mutable total = 0
    for i in 1 .. 3 do
        let! v = Task.FromResult i
        total <- total + v
    while total < 10 do
        do! Task.Delay 1
        total <- total + 1
    use d = { new IDisposable with member _.Dispose () = printfn "disposed" }
    return total }
printfn "%d" loop.Result
let v = backgroundTask { return 3 }
printfn "%d" v.Result
let v1 : ValueTask<int> = ValueTask<int>(5)
printfn "%d" (task { let! x = v1 in return x }).Result
task {
    let! x = Task.WhenAny [| Task.Delay 5; Task.Delay 100 |]
    printfn "%b" x.IsCompleted }
|> fun t -> t.Wait()
