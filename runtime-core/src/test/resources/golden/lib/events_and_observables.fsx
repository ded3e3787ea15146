open System
let e = Event<int>()
e.Publish.Add (printfn "one %d")
let sub = e.Publish.Subscribe (printfn "two %d")
let h = new Handler<int>(fun _ x -> printfn "three %d" x)
e.Publish.AddHandler h
e.Trigger 1
sub.Dispose()
e.Publish.RemoveHandler h
e.Trigger 2
let e2 = new Event<int>()
e2.Publish |> Event.map (fun x -> x * 2) |> Event.filter (fun x -> x > 2) |> Event.add (printfn "mapped %d")
e2.Publish |> Event.scan (+) 0 |> Event.add (printfn "sum %d")
e2.Publish |> Event.pairwise |> Event.add (printfn "%A")
let a, b = e2.Publish |> Event.partition (fun x -> x % 2 = 0)
a.Add (printfn "even %d")
b.Add (printfn "odd %d")
let c, d = e2.Publish |> Event.split (fun x -> if x > 1 then Choice1Of2 x else Choice2Of2 (string x))
c.Add (printfn "big %d")
d.Add (printfn "small %s")
Event.merge e.Publish e2.Publish |> Event.choose (fun x -> if x > 2 then Some x else None) |> Event.add (printfn "merged %d")
for i in 1..3 do e2.Trigger i
e.Trigger 10
let o = e2.Publish |> Observable.map (fun x -> 10 / (x - 5))
let s = o.Subscribe ({ new IObserver<int> with
                         member _.OnNext x = printfn "next %d" x
                         member _.OnError e = printfn "error %s" e.Message
                         member _.OnCompleted () = printfn "done" })
e2.Trigger 4
e2.Trigger 5
e2.Trigger 6
Observable.merge e.Publish e2.Publish |> Observable.filter (fun x -> x > 50) |> Observable.add (printfn "obs %d")
e.Trigger 51
e2.Trigger 52
type Counter() =
    let changed = Event<int>()
    let mutable n = 0
    [<CLIEvent>]
    member _.Changed = changed.Publish
    member _.Inc() = n <- n + 1; changed.Trigger n
let cnt = Counter()
cnt.Changed.Add (printfn "changed %d")
cnt.Inc()
cnt.Inc()
e.Publish |> Observable.pairwise |> Observable.subscribe (printfn "%A") |> ignore
e.Trigger 60
e.Trigger 61
let ea, eb = e.Publish |> Observable.partition (fun x -> x > 100)
ea |> Observable.add (printfn "more %d")
eb |> Observable.scan (+) 0 |> Observable.add (printfn "less %d")
e.Trigger 200
e.Trigger 3
e.Trigger 4
