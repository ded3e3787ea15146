// .NET's queue by priority.
open System
open System.Collections.Generic

let queue = PriorityQueue<string, int> ()

for (task, priority) in [ "write", 4; "read", 1; "sleep", 9; "eat", 3; "run", 2; "sit", 8 ] do
    queue.Enqueue (task, priority)

printfn "%d %s" queue.Count (queue.Peek ())
printfn "%s" (queue.Dequeue ())
queue.Enqueue ("jump", 0)
printfn "%s" (queue.EnqueueDequeue ("hop", 1))

match queue.TryDequeue () with
| true, task, priority -> printfn "%s %d" task priority
| _ -> printfn "nothing"

let mutable task = ""
let mutable priority = 0

while queue.TryDequeue (&task, &priority) do
    printf "%s:%d " task priority

printfn ""
printfn "%d" queue.Count

try
    queue.Dequeue () |> ignore
with :? InvalidOperationException -> printfn "empty"

let largest =
    PriorityQueue<int, int>
        { new IComparer<int> with
            member _.Compare (a, b) = compare b a }

for i in 1..20 do
    largest.Enqueue (i, (i * 7) % 20)

printfn "%A" [ for _ in 1..20 -> largest.Dequeue () ]
