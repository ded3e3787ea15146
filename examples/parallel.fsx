// Waits for three answers at the same time. Nothing blocks a thread.
let fetch (name: string) delay =
    async {
        do! Async.Sleep delay
        printfn "%s answered" name
        return name.Length
    }

let sizes =
    [ fetch "slow" 90; fetch "fast" 10; fetch "middling" 50 ]
    |> Async.Parallel
    |> Async.RunSynchronously

printfn "sizes, in the order asked: %A" sizes

let firstOrNothing =
    async {
        let! child = Async.StartChild (fetch "child" 20)
        printfn "started"
        let! size = child
        return size
    }

printfn "child: %d" (Async.RunSynchronously firstOrNothing)
