// Every member of MailboxProcessor.
open System

type Message =
    | Add of int
    | Get of AsyncReplyChannel<int>
    | Never of AsyncReplyChannel<int>
    | Fail
    | Stop of AsyncReplyChannel<unit>

let counter () =
    MailboxProcessor.Start (fun inbox ->
        let rec loop total =
            async {
                match! inbox.Receive () with
                | Add n -> return! loop (total + n)
                | Get channel ->
                    channel.Reply total
                    return! loop total
                | Never _ -> return! loop total
                | Fail -> return failwith "the agent failed"
                | Stop channel -> channel.Reply ()
            }

        loop 0)

let texts = ResizeArray<string> ()

let waitFor (count: int) =
    while texts.Count < count do
        Async.RunSynchronously (Async.Sleep 1)

// Post, PostAndReply, TryPostAndReply, PostAndAsyncReply, PostAndTryAsyncReply.
let agent = counter ()
agent.Post (Add 2)
agent.Post (Add 3)
printfn "%d" (agent.PostAndReply Get)
printfn "%A" (agent.TryPostAndReply (Get, 5000))
printfn "%A" (agent.TryPostAndReply (Never, 10))
printfn "%d" (Async.RunSynchronously (agent.PostAndAsyncReply Get))
printfn "%A" (Async.RunSynchronously (agent.PostAndTryAsyncReply (Get, 5000)))
printfn "%A" (Async.RunSynchronously (agent.PostAndTryAsyncReply (Never, 10)))

try
    agent.PostAndReply (Never, 10) |> ignore
with :? TimeoutException ->
    printfn "PostAndReply timed out"

try
    Async.RunSynchronously (agent.PostAndAsyncReply (Never, 10)) |> ignore
with :? TimeoutException ->
    printfn "PostAndAsyncReply timed out"

agent.PostAndReply Stop

// The event Error.
let failing = counter ()
let failures = Event<string> ()
let failure = Async.StartImmediateAsTask (Async.AwaitEvent failures.Publish)
failing.Error.Add (fun error -> failures.Trigger error.Message)
failing.Post Fail
printfn "%s" failure.Result

// Start and StartImmediate of one that has been made.
let made =
    new MailboxProcessor<string> (fun inbox ->
        async {
            texts.Add "begins"

            while true do
                let! text = inbox.Receive ()
                texts.Add text
        })

made.Post "before"
printfn "%d waits" made.CurrentQueueLength
made.Start ()

waitFor 2
printfn "%A" (List.ofSeq texts)

try
    made.Start ()
with :? InvalidOperationException as error ->
    printfn "%s" error.Message

texts.Clear ()

let atOnce =
    MailboxProcessor<string>.Start (fun inbox ->
        async {
            let! first = inbox.Receive ()
            texts.Add first
        })

atOnce.Post "one"
waitFor 1
printfn "%A" (List.ofSeq texts)

// Receive with a timeout, DefaultTimeout, TryReceive.
texts.Clear ()

let impatient =
    MailboxProcessor<int>.Start (fun inbox ->
        async {
            try
                let! _ = inbox.Receive 10
                ()
            with :? TimeoutException ->
                texts.Add "Receive timed out"

            let! none = inbox.TryReceive 10
            texts.Add (sprintf "%A" none)
            let! some = inbox.TryReceive 60000
            texts.Add (sprintf "%A" some)
            inbox.DefaultTimeout <- 10

            try
                let! _ = inbox.Receive ()
                ()
            with :? TimeoutException ->
                texts.Add "DefaultTimeout"
        })

waitFor 2
impatient.Post 5
waitFor 4
printfn "%A" (List.ofSeq texts)
printfn "%d" impatient.DefaultTimeout

// Scan and TryScan leave what they skip, in its order.
texts.Clear ()

let scanning =
    MailboxProcessor<int>.Start (fun inbox ->
        async {
            let! even = inbox.Scan (fun n -> if n % 2 = 0 then Some (async { return n }) else None)
            texts.Add (sprintf "even %d" even)
            let! large = inbox.TryScan ((fun n -> if n > 100 then Some (async { return n }) else None), 10)
            texts.Add (sprintf "large %A" large)
            let! a = inbox.Receive ()
            let! b = inbox.Receive ()
            texts.Add (sprintf "left %d %d" a b)

            try
                let! _ = inbox.Scan ((fun _ -> (None: Async<int> option)), 10)
                ()
            with :? TimeoutException ->
                texts.Add "Scan timed out"
        })

for n in [ 1; 3; 4; 5 ] do
    scanning.Post n

waitFor 4
printfn "%A" (List.ofSeq texts)
