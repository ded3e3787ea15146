// What holds a lock may wait, and may be interrupted at any time; the others wait for it.
open System
open System.Threading

let key = obj ()
let mutable inside = 0
let mutable most = 0
let mutable counter = 0

let step () =
    lock key (fun () ->
        inside <- inside + 1
        most <- max most inside
        let before = counter
        let mutable spun = 0

        for _ in 1..200 do
            spun <- spun + 1

        Thread.Sleep 1
        counter <- before + 1
        inside <- inside - 1)

[ for _ in 1..10 -> async { step () } ] |> Async.Parallel |> Async.RunSynchronously |> ignore
printfn "%d, at most %d at once" counter most

// Again by the one who holds it.
printfn "%d" (lock key (fun () -> lock key (fun () -> 42)))

// An exception lets go of it.
try
    lock key (fun () -> failwith "inside")
with error ->
    printfn "%s" error.Message

// Another one cannot enter, and can when it is free again.
let other () = Async.RunSynchronously (Async.Parallel [ async { return Monitor.TryEnter key } ])

lock key (fun () -> printfn "%A" (other ()))

Monitor.Enter key
Monitor.Exit key

try
    Monitor.Exit key
with :? SynchronizationLockException as error ->
    printfn "%s" error.Message

// Equal keys are not the same key.
lock "a" (fun () -> lock "b" (fun () -> printfn "both"))

try
    lock (null: string) ignore
with :? ArgumentNullException ->
    printfn "no key"
