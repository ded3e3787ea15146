open System.Threading.Tasks
type AsyncBuilder with
    member this.Bind(t: Task<'T>, f: 'T -> Async<'U>) : Async<'U> = this.Bind(Async.AwaitTask t, f)
    member this.ReturnFrom(t: Task<'T>) : Async<'T> = Async.AwaitTask t
let work = async {
    let! x = Task.FromResult 4
    let! y = async { return 6 }
    for i in 1 .. 2 do
        do! Async.Sleep 1
        printfn "round %d" i
    return x + y }
printfn "%d" (Async.RunSynchronously work)
