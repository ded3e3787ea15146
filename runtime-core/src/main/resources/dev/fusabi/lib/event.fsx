/// Operations on events.
module Event

/// Calls a function each time.
let add (callback: 'T -> unit) (sourceEvent: IEvent<'Del, 'T>) : unit = sourceEvent.Add callback

let map (mapping: 'T -> 'U) (sourceEvent: IEvent<'Del, 'T>) : IEvent<'U> =
    let result = Event<'U> ()
    sourceEvent.Add (fun value -> result.Trigger (mapping value))
    result.Publish

let filter (predicate: 'T -> bool) (sourceEvent: IEvent<'Del, 'T>) : IEvent<'T> =
    let result = Event<'T> ()
    sourceEvent.Add (fun value -> if predicate value then result.Trigger value)
    result.Publish

let partition (predicate: 'T -> bool) (sourceEvent: IEvent<'Del, 'T>) : IEvent<'T> * IEvent<'T> =
    let first = Event<'T> ()
    let second = Event<'T> ()
    sourceEvent.Add (fun value -> if predicate value then first.Trigger value else second.Trigger value)
    (first.Publish, second.Publish)

let choose (chooser: 'T -> 'U option) (sourceEvent: IEvent<'Del, 'T>) : IEvent<'U> =
    let result = Event<'U> ()

    sourceEvent.Add (fun value ->
        match chooser value with
        | Some chosen -> result.Trigger chosen
        | None -> ())

    result.Publish

let scan (collector: 'U -> 'T -> 'U) (state: 'U) (sourceEvent: IEvent<'Del, 'T>) : IEvent<'U> =
    let mutable current = state
    let result = Event<'U> ()

    sourceEvent.Add (fun value ->
        current <- collector current value
        result.Trigger current)

    result.Publish

let pairwise (sourceEvent: IEvent<'Del, 'T>) : IEvent<'T * 'T> =
    let mutable last : 'T option = None
    let result = Event<'T * 'T> ()

    sourceEvent.Add (fun value ->
        match last with
        | Some before -> result.Trigger ((before, value))
        | None -> ()

        last <- Some value)

    result.Publish

let merge (event1: IEvent<'Del1, 'T>) (event2: IEvent<'Del2, 'T>) : IEvent<'T> =
    let result = Event<'T> ()
    event1.Add (fun value -> result.Trigger value)
    event2.Add (fun value -> result.Trigger value)
    result.Publish

let split (splitter: 'T -> Choice<'U1, 'U2>) (sourceEvent: IEvent<'Del, 'T>) : IEvent<'U1> * IEvent<'U2> =
    let first = Event<'U1> ()
    let second = Event<'U2> ()

    sourceEvent.Add (fun value ->
        match splitter value with
        | Choice1Of2 one -> first.Trigger one
        | Choice2Of2 two -> second.Trigger two)

    (first.Publish, second.Publish)
