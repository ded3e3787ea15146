/// Channels: bounded ones make writers wait, and completing one ends its readers.
open System
open System.Threading
open System.Threading.Channels
open System.Threading.Tasks

let channel = Channel.CreateBounded<int> 2

let producer =
    task {
        for n in 1..5 do
            do! channel.Writer.WriteAsync n

            // Who comes first, writer or reader, is open; the bound is not.
            if channel.Reader.Count > 2 then
                printfn "too many"

        channel.Writer.Complete ()
    }

let consumer =
    task {
        do! Task.Delay 20
        let mutable sum = 0

        for n in channel.Reader.ReadAllAsync () do
            sum <- sum * 10 + n

        return sum
    }

printfn "sum %d" consumer.Result
producer.Wait ()
channel.Reader.Completion.Wait ()
printfn "%b %d" channel.Reader.Completion.IsCompletedSuccessfully channel.Reader.Count

// Without waiting.
let small = Channel.CreateBounded<string> (BoundedChannelOptions 1)
printfn "%b %b" (small.Writer.TryWrite "a") (small.Writer.TryWrite "b")

match small.Reader.TryPeek () with
| true, item -> printfn "peeked %s" item
| _ -> printfn "nothing"

match small.Reader.TryRead () with
| true, item -> printfn "read %s" item
| _ -> printfn "nothing"

match small.Reader.TryRead () with
| true, item -> printfn "read %s" item
| _ -> printfn "nothing"

// What a full channel does with one more.
for mode in [ BoundedChannelFullMode.DropNewest; BoundedChannelFullMode.DropOldest; BoundedChannelFullMode.DropWrite ] do
    let options = BoundedChannelOptions 2
    options.FullMode <- mode
    let dropping = Channel.CreateBounded<int> options

    for n in 1..4 do
        dropping.Writer.TryWrite n |> ignore

    dropping.Writer.Complete ()
    let left = dropping.Reader.ReadAllAsync () |> AsyncSeq.toListSynchronously
    printfn "%A %A" mode left

// A reader that waits, and one that is cancelled.
let unbounded = Channel.CreateUnbounded<int> ()
let source = new CancellationTokenSource ()
let cancelled = unbounded.Reader.ReadAsync source.Token
let waiting = unbounded.Reader.ReadAsync ()
source.Cancel ()
unbounded.Writer.TryWrite 7 |> ignore
printfn "%d %b" (waiting.AsTask().Result) cancelled.IsCanceled

// Completing with an error.
let failing = Channel.CreateUnbounded<int> ()
failing.Writer.TryWrite 1 |> ignore
let isComplete = failing.Writer.TryComplete (InvalidOperationException "broken")
printfn "%b %b %b" isComplete (failing.Writer.TryComplete ()) (failing.Writer.TryWrite 2)

try
    failing.Reader.ReadAllAsync () |> AsyncSeq.iter (printfn "%d") |> Async.RunSynchronously
with error ->
    printfn "%s" error.Message

task {
    try
        let! _ = failing.Reader.ReadAsync ()
        ()
    with :? ChannelClosedException as error ->
        printfn "%s (%s)" error.Message error.InnerException.Message

    try
        do! failing.Writer.WriteAsync 3
    with :? ChannelClosedException as error ->
        printfn "%s" error.Message

    let! isOpen = failing.Writer.WaitToWriteAsync ()
    printfn "%b" isOpen
}
|> fun t -> t.Wait ()

try
    failing.Writer.Complete ()
with :? ChannelClosedException as error ->
    printfn "%s" error.Message

// A writer that waits for a place when the channel is completed.
let full = Channel.CreateBounded<int> 1
full.Writer.TryWrite 1 |> ignore
let stuck = full.Writer.WriteAsync 2
full.Writer.Complete ()
printfn "%b" (try stuck.AsTask().Wait (); false with :? AggregateException -> true)
let mayRead = full.Reader.WaitToReadAsync().AsTask().Result
printfn "%b %d" mayRead (full.Reader.ReadAsync().AsTask().Result)
printfn "%b" (full.Reader.WaitToReadAsync().AsTask().Result)
