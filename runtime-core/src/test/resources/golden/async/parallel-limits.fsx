// With a degree: so many at a time, in their order; results in the order of the computations.
let mutable running = 0
let mutable most = 0

let step (n: int) =
    async {
        running <- running + 1
        most <- max most running
        do! Async.Sleep (5 * (4 - n % 4))
        running <- running - 1
        return n * n
    }

Async.Parallel ([ for n in 1..9 -> step n ], 3) |> Async.RunSynchronously |> printfn "%A"
printfn "%d at most" most
Async.Parallel (([]: Async<int> list), 2) |> Async.RunSynchronously |> printfn "%A"
Async.Parallel ([ for n in 1..3 -> async { return string n } ], 100) |> Async.RunSynchronously |> printfn "%A"

// The first failure cancels what runs; the others never begin.
let closing (name: string) =
    async {
        try
            printfn "%s begins" name
            do! Async.Sleep 60000
            return 0
        finally
            printfn "%s ends" name
    }

let failing () =
    async {
        do! Async.Sleep 1
        return failwith "no"
    }

try
    Async.Parallel ([ closing "a"; failing (); closing "b"; closing "c" ], 2)
    |> Async.RunSynchronously
    |> printfn "%A"
with error ->
    printfn "failed: %s" error.Message

// Computations of a token that is cancelled already never begin.
let source = new System.Threading.CancellationTokenSource ()
source.Cancel ()

try
    Async.RunSynchronously (Async.Parallel [ closing "d"; closing "e"; closing "f" ], cancellationToken = source.Token)
    |> printfn "%A"
with :? System.OperationCanceledException ->
    printfn "cancelled"

// One that fails at once ends the group before the others begin, or with their cleanup.
try
    Async.Parallel [ async { return failwith "at once" }; async { return 1 } ]
    |> Async.RunSynchronously
    |> printfn "%A"
with error ->
    printfn "failed: %s" error.Message

// Floats, units, functions.
Async.Parallel [ async { return 1.5 }; async { return 2.5 } ] |> Async.RunSynchronously |> Array.sum |> printfn "%g"
Async.Parallel [ async { return () }; async { do! Async.Sleep 1 } ] |> Async.RunSynchronously |> printfn "%A"

Async.Parallel [ for n in 1..2 -> async { return fun x -> x + n } ]
|> Async.RunSynchronously
|> Array.iter (fun f -> printfn "%d" (f 10))

Async.Parallel (seq { for n in 1..3 -> async { return char (96 + n) } }) |> Async.RunSynchronously |> printfn "%A"
