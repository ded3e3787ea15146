open System
let nameOf (e: exn) =
    match e with
    | :? AggregateException -> "aggregate"
    | :? System.Threading.Tasks.TaskCanceledException -> "task canceled"
    | :? OperationCanceledException -> "canceled"
    | :? TimeoutException -> "timeout"
    | :? ArgumentOutOfRangeException -> "out of range"
    | _ -> "other"
type Msg =
    | Add of int
    | Get of AsyncReplyChannel<int>
    | Stop
let agent = MailboxProcessor.Start(fun inbox ->
    let rec loop total = async {
        let! msg = inbox.Receive()
        match msg with
        | Add n -> return! loop (total + n)
        | Get ch ->
            ch.Reply total
            return! loop total
        | Stop -> printfn "stopped" }
    loop 0)
agent.Post(Add 1)
agent.Post(Add 2)
printfn "%d" (agent.PostAndReply Get)
printfn "%d" (agent.PostAndReply(fun ch -> Get ch))
let r = agent.PostAndAsyncReply Get |> Async.RunSynchronously
printfn "%d" r
agent.Post Stop
System.Threading.Thread.Sleep 200
match agent.TryPostAndReply(Get, 20) with Some _ -> printfn "some" | None -> printfn "none"
try agent.PostAndReply(Get, timeout = 20) |> ignore with e -> printfn "%s" e.Message
printfn "%d" agent.CurrentQueueLength
let e = new MailboxProcessor<string>(fun inbox -> async {
    let! m = inbox.Receive()
    failwithf "bad %s" m })
e.Error.Add(fun x -> printfn "error: %s" x.Message)
e.Start()
e.Post "msg"
System.Threading.Thread.Sleep 200
let scanner = MailboxProcessor<int>.Start(fun inbox -> async {
    let! x = inbox.Scan(fun m -> if m > 5 then Some (async { return m * 10 }) else None)
    printfn "scanned %d, left %d" x inbox.CurrentQueueLength
    let! y = inbox.Receive()
    printfn "then %d" y
    let! z = inbox.TryReceive(10)
    printfn "%A" z
    let! w = inbox.TryScan((fun m -> if m = 1 then Some (async { return "one" }) else None), 10)
    printfn "%A" w
    try
        let! m = inbox.Receive(5)
        printfn "%d" m
    with e -> printfn "%s %s" (nameOf e) e.Message
    })
scanner.Post 1
scanner.Post 2
scanner.Post 7
System.Threading.Thread.Sleep 1000
let rec big (inbox: MailboxProcessor<int>) n = async {
    let! m = inbox.Receive()
    if m = 0 then printfn "count %d" n
    return! big inbox (n + 1) }
let counter = MailboxProcessor.Start(fun inbox -> big inbox 0)
for i in 1 .. 1000 do counter.Post 1
counter.Post 0
System.Threading.Thread.Sleep 2000
