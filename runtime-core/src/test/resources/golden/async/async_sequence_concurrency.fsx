/// Asynchronous sequences that work at the same time: what they start ends with them.
open System
open FSharp.Control

let run (computation: Async<'T>) = Async.RunSynchronously computation

let show (name: string) (items: AsyncSeq<'T>) =
    printfn "%s: %A" name (run (AsyncSeq.toListAsync items))

/// Elements at certain times, and a word when it is left.
let timed (name: string) (items: (int * 'T) list) =
    asyncSeq {
        try
            for (wait, item) in items do
                do! Async.Sleep wait
                yield item
        finally
            printfn "%s is left" name
    }

show "merge" (AsyncSeq.merge (timed "a" [ (10, 1); (40, 3) ]) (timed "b" [ (30, 2); (60, 4) ]))
show "mergeAll" (AsyncSeq.mergeAll [ for n in 1..3 -> timed (string n) [ (n * 20, n) ] ])
show "mergeAll of none" (AsyncSeq.mergeAll ([]: AsyncSeq<int> list))
show "mergeChoice" (AsyncSeq.mergeChoice (timed "a" [ (5, 1) ]) (timed "b" [ (25, "x") ]))

// Leaving early ends both sources.
show "early" (AsyncSeq.merge (timed "endless" [ for _ in 1..1000 -> (10, 0) ]) (timed "slow" [ (100000, 1) ]) |> AsyncSeq.take 2)

// A failure ends the others.
let failing =
    asyncSeq {
        do! Async.Sleep 5
        failwith "broken"
        yield 1
    }

try
    show "failing" (AsyncSeq.merge (timed "other" [ (100000, 1) ]) failing)
with error ->
    printfn "failed: %s" error.Message

show "combineLatest" (AsyncSeq.combineLatest (timed "a" [ (10, 1); (40, 2) ]) (timed "b" [ (30, "x"); (50, "y") ]))
show "zipParallel" (AsyncSeq.zipParallel (timed "a" [ (1, 1); (1, 2) ]) (timed "b" [ (1, 'x'); (1, 'y') ]))

// Several at once, in order.
let running = ref 0
let most = ref 0

let work (n: int) =
    async {
        running.Value <- running.Value + 1
        most.Value <- max most.Value running.Value
        do! Async.Sleep ((7 - n) * 40)
        running.Value <- running.Value - 1
        return n * n
    }

let numbers = AsyncSeq.init 6 (fun index -> index + 1)
show "mapAsyncParallel" (AsyncSeq.mapAsyncParallel work numbers)
printfn "at once: %d" most.Value
most.Value <- 0
show "mapAsyncParallelThrottled" (AsyncSeq.mapAsyncParallelThrottled 2 work numbers)
printfn "at once: %d" most.Value

/// The first one waits for the last one.
let held (count: int) =
    let gate = Threading.Tasks.TaskCompletionSource<unit> ()

    fun (n: int) ->
        async {
            if n = 1 then
                do! Async.AwaitTask gate.Task

            if n = count then
                gate.SetResult ()

            return n
        }

let print (n: int) = async { printf "%d " n }

show "mapAsyncUnorderedParallelThrottled" (AsyncSeq.mapAsyncUnorderedParallelThrottled 3 (held 3) (AsyncSeq.take 3 numbers))

let printHeld =
    let hold = held 3

    fun (n: int) ->
        async {
            let! n = hold n
            do! print n
        }

run (AsyncSeq.iterAsyncParallel printHeld (AsyncSeq.take 3 numbers))
printfn ""
run (AsyncSeq.iterAsyncParallelThrottled 1 print (AsyncSeq.ofSeq [ 0; 1; 2 ]))
printfn ""

try
    show "one fails" (AsyncSeq.mapAsyncParallel (fun n -> async { return (if n = 3 then failwith "three" else n) }) numbers)
with error ->
    printfn "failed: %s" error.Message

// By time.
show "bufferByCountAndTime" (AsyncSeq.bufferByCountAndTime 2 60 (timed "buffered" [ (0, 1); (0, 2); (0, 3); (150, 4) ]))
show "bufferByTime" (AsyncSeq.bufferByTime 60 (timed "buffered" [ (0, 1); (0, 2); (0, 3); (150, 4) ]))
show "takeUntilSignal" (AsyncSeq.takeUntilSignal (Async.Sleep 60) (timed "taken" [ (0, 1); (0, 2); (100000, 3) ]))
show "skipUntilSignal" (AsyncSeq.skipUntilSignal (Async.Sleep 60) (timed "skipped" [ (0, 1); (0, 2); (150, 3) ]))

// Cancelled from outside.
let source = new Threading.CancellationTokenSource (20)

try
    Async.RunSynchronously (
        AsyncSeq.iter ignore (AsyncSeq.merge (timed "first" [ (100000, 1) ]) (timed "second" [ (100000, 2) ])),
        cancellationToken = source.Token
    )
with :? OperationCanceledException ->
    printfn "cancelled"

// Several consumers share a cache.
let started = ref 0

let shared =
    AsyncSeq.cache (
        asyncSeq {
            started.Value <- started.Value + 1

            for n in 1..3 do
                do! Async.Sleep 1
                yield n
        }
    )

printfn "%A" (run (Async.Parallel [ AsyncSeq.toListAsync shared; AsyncSeq.toListAsync shared ]))
printfn "started %d" started.Value
