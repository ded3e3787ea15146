/// Operations on what can be observed. An exception of a function ends what comes out with it.
module Observable

/// An observer that hears nothing after an error or the end.
let private observer (next: 'T -> unit) (error: exn -> unit) (completed: unit -> unit) : IObserver<'T> =
    let mutable isStopped = false

    { new IObserver<'T> with
        member _.OnNext (value: 'T) : unit = if not isStopped then next value

        member _.OnError (problem: exn) : unit =
            if not isStopped then
                isStopped <- true
                error problem

        member _.OnCompleted () : unit =
            if not isStopped then
                isStopped <- true
                completed () }

let private observable (subscribe: IObserver<'T> -> IDisposable) : IObservable<'T> =
    { new IObservable<'T> with
        member _.Subscribe (target: IObserver<'T>) : IDisposable = subscribe target }

/// What a function gives goes on; what it raises is the end.
let private protect (action: unit -> 'U) (succeed: 'U -> unit) (target: IObserver<'T>) : unit =
    match (try Choice1Of2 (action ()) with problem -> Choice2Of2 problem) with
    | Choice1Of2 result -> succeed result
    | Choice2Of2 problem -> target.OnError problem

/// Passes what a function makes of each value to the observer; the end and errors as they are.
let private passing (source: IObservable<'T>) (target: IObserver<'U>) (next: 'T -> unit) : IDisposable =
    source.Subscribe (observer next (fun problem -> target.OnError problem) (fun () -> target.OnCompleted ()))

let map (mapping: 'T -> 'U) (source: IObservable<'T>) : IObservable<'U> =
    observable (fun target ->
        passing source target (fun value ->
            protect (fun () -> mapping value) (fun mapped -> target.OnNext mapped) target))

let choose (chooser: 'T -> 'U option) (source: IObservable<'T>) : IObservable<'U> =
    observable (fun target ->
        passing source target (fun value ->
            protect
                (fun () -> chooser value)
                (fun chosen ->
                    match chosen with
                    | Some one -> target.OnNext one
                    | None -> ())
                target))

let filter (predicate: 'T -> bool) (source: IObservable<'T>) : IObservable<'T> =
    choose (fun value -> if predicate value then Some value else None) source

let partition (predicate: 'T -> bool) (source: IObservable<'T>) : IObservable<'T> * IObservable<'T> =
    (filter predicate source, filter (fun value -> not (predicate value)) source)

let split (splitter: 'T -> Choice<'U1, 'U2>) (source: IObservable<'T>) : IObservable<'U1> * IObservable<'U2> =
    (choose
        (fun value ->
            match splitter value with
            | Choice1Of2 one -> Some one
            | Choice2Of2 _ -> None)
        source,
     choose
         (fun value ->
             match splitter value with
             | Choice1Of2 _ -> None
             | Choice2Of2 two -> Some two)
         source)

let scan (collector: 'U -> 'T -> 'U) (state: 'U) (source: IObservable<'T>) : IObservable<'U> =
    observable (fun target ->
        let mutable current = state

        passing source target (fun value ->
            protect
                (fun () -> collector current value)
                (fun next ->
                    current <- next
                    target.OnNext next)
                target))

/// Calls a function for each value from now on.
let add (callback: 'T -> unit) (source: IObservable<'T>) : unit = source.Add callback

/// Calls a function for each value until what this gives is disposed of.
let subscribe (callback: 'T -> unit) (source: IObservable<'T>) : IDisposable = source.Subscribe callback

let pairwise (source: IObservable<'T>) : IObservable<'T * 'T> =
    observable (fun target ->
        let mutable last : 'T option = None

        passing source target (fun value ->
            match last with
            | Some before -> target.OnNext ((before, value))
            | None -> ()

            last <- Some value))

let merge (source1: IObservable<'T>) (source2: IObservable<'T>) : IObservable<'T> =
    observable (fun target ->
        let mutable isStopped = false
        let mutable completed = 0

        let listen (source: IObservable<'T>) : IDisposable =
            source.Subscribe (
                observer
                    (fun value -> if not isStopped then target.OnNext value)
                    (fun problem ->
                        if not isStopped then
                            isStopped <- true
                            target.OnError problem)
                    (fun () ->
                        completed <- completed + 1

                        if not isStopped && completed = 2 then
                            isStopped <- true
                            target.OnCompleted ())
            )

        let first = listen source1
        let second = listen source2

        { new IDisposable with
            member _.Dispose () : unit =
                first.Dispose ()
                second.Dispose () })
