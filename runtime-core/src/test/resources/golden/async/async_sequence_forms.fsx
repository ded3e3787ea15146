/// What may stand in `asyncSeq { }`, and when what it holds is released.
open System
open FSharp.Control

/// A source that says when it begins and ends; its cleanup waits.
let source (name: string) (count: int) =
    asyncSeq {
        use _ =
            { new IDisposable with
                member _.Dispose () = printfn "%s: disposed" name }

        printfn "%s: begins" name

        try
            for i in 1..count do
                do! Async.Sleep 1
                yield i
        finally
            Async.RunSynchronously (Async.Sleep 1)
            printfn "%s: finally" name
    }

async {
    for x in source "whole" 2 do
        printfn "%d" x
}
|> Async.RunSynchronously

source "taken" 100 |> AsyncSeq.take 2 |> AsyncSeq.iter (printfn "%d") |> Async.RunSynchronously

// The consumer fails.
try
    source "failing" 100 |> AsyncSeq.iter (fun x -> if x = 2 then failwith "enough") |> Async.RunSynchronously
with error ->
    printfn "caught %s" error.Message

// The source fails, and catches.
let recovering =
    asyncSeq {
        try
            yield 1
            do! async { failwith "inside" }
            yield 2
        with error ->
            yield -1
            printfn "recovered from %s" error.Message

        yield 3
    }

printfn "%A" (AsyncSeq.toListSynchronously recovering)

// The token is cancelled while the source waits.
let cancellation = new Threading.CancellationTokenSource ()

let endless =
    async {
        try
            for x in source "cancelled" 1000000 do
                if x = 3 then
                    cancellation.Cancel ()
        finally
            printfn "consumer: finally"
    }

try
    Async.RunSynchronously (endless, cancellationToken = cancellation.Token)
with :? OperationCanceledException as error ->
    printfn "%s" error.Message

// A source that never waits can be cancelled, too.
let busy = new Threading.CancellationTokenSource ()

try
    Async.RunSynchronously (
        AsyncSeq.initInfinite id |> AsyncSeq.iter (fun x -> if x = 1000 then busy.Cancel ()),
        cancellationToken = busy.Token
    )
with :? OperationCanceledException ->
    printfn "stopped"

// All forms.
let rec countdown n =
    asyncSeq {
        if n > 0 then
            yield n
            yield! countdown (n - 1)
    }

printfn "%A" (AsyncSeq.toListSynchronously (countdown 5))
printfn "%d" (Async.RunSynchronously (AsyncSeq.length (countdown 20000)))

let forms =
    asyncSeq {
        let! a = async { return 1 }
        yield a
        use! resource = async { return { new IDisposable with member _.Dispose () = printfn "resource disposed" } }

        match! async { return Some 2 } with
        | Some two -> yield two
        | None -> ()

        let mutable n = 3

        while n < 5 do
            yield n
            n <- n + 1

        for x in [ 5; 6 ] do
            yield x

        for x in countdown 2 do
            for y in countdown x do
                yield x * 10 + y

        if a = 2 then
            yield 100

        yield! AsyncSeq.ofSeq [ 7; 8 ]
        do! Async.Sleep 1
    }

printfn "%A" (AsyncSeq.toListSynchronously forms)

let implicit =
    asyncSeq {
        1
        do! Async.Sleep 1
        2
    }

printfn "%A" (AsyncSeq.toListSynchronously implicit)

task {
    for x in countdown 2 do
        printfn "in a task: %d" x
}
|> fun t -> t.Wait ()

// Nothing runs before somebody asks; each time it starts anew.
let lazySource = source "lazy" 1
printfn "nothing yet"
for _ in 1..2 do
    lazySource |> AsyncSeq.iter (printfn "%d") |> Async.RunSynchronously

let typed : IAsyncEnumerable<int> = lazySource
let describe (xs: AsyncSeq<'a>) : Async<int> = AsyncSeq.length xs
printfn "%d" (Async.RunSynchronously (describe typed))

let nested = async {
    let! lists = [ countdown 2; countdown 3 ] |> List.map AsyncSeq.toListAsync |> Async.Parallel
    return lists }
printfn "%A" (Async.RunSynchronously nested)
