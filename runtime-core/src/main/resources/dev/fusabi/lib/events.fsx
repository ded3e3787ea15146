/// Events, and what can be observed.
[<AutoOpen>]
module Events

type IObserver<'T> =
    abstract OnNext : value: 'T -> unit
    abstract OnError : error: exn -> unit
    abstract OnCompleted : unit -> unit

type IObservable<'T> =
    abstract Subscribe : observer: IObserver<'T> -> IDisposable

/// What handles an event whose sender does not matter.
type Handler<'T> = delegate of sender: obj * args: 'T -> unit

type IDelegateEvent<'Delegate> =
    abstract AddHandler : handler: 'Delegate -> unit
    abstract RemoveHandler : handler: 'Delegate -> unit

type IEvent<'Delegate, 'Args> =
    inherit IDelegateEvent<'Delegate>
    inherit IObservable<'Args>

type IEvent<'Args> = IEvent<Handler<'Args>, 'Args>

/// Calls a function for each value; the end and errors are not told.
let private toObserver (callback: 'T -> unit) : IObserver<'T> =
    { new IObserver<'T> with
        member _.OnNext (value: 'T) : unit = callback value
        member _.OnError (error: exn) : unit = ()
        member _.OnCompleted () : unit = () }

type IObservable<'T> with
    /// Calls a function for each value from now on.
    member source.Add (callback: 'T -> unit) : unit = source.Subscribe (toObserver callback) |> ignore

    /// Calls a function for each value until what this gives is disposed of.
    member source.Subscribe (callback: 'T -> unit) : IDisposable = source.Subscribe (toObserver callback)

/// The handlers of an event in the order in which they were added: what tells one from others, and the function.
type private Handlers<'T> () =
    let mutable all : (obj * (obj -> 'T -> unit)) list = []

    member _.Add (key: obj, handler: obj -> 'T -> unit) : unit = all <- all @ [ (key, handler) ]

    /// Removes the last one that has this key.
    member _.Remove (key: obj) : unit =
        match List.tryFindIndexBack (fun (known, _) -> LanguagePrimitives.PhysicalEquality known key) all with
        | Some index -> all <- List.removeAt index all
        | None -> ()

    member _.Call (sender: obj) (args: 'T) : unit =
        for (_, handler) in all do
            handler sender args

let private subscribe (handlers: Handlers<'T>) (observer: IObserver<'T>) : IDisposable =
    // One observer may subscribe several times.
    let key = box (ref 0)
    handlers.Add (key, (fun _ args -> observer.OnNext args))

    { new IDisposable with
        member _.Dispose () : unit = handlers.Remove key }

/// An event of the script.
type Event<'T> () =
    let handlers = Handlers<'T> ()

    let published =
        { new IEvent<Handler<'T>, 'T> with
            member _.AddHandler (handler: Handler<'T>) : unit = handlers.Add (box handler, unbox (box handler))
            member _.RemoveHandler (handler: Handler<'T>) : unit = handlers.Remove (box handler)
            member _.Subscribe (observer: IObserver<'T>) : IDisposable = subscribe handlers observer }

    /// Calls all handlers.
    member _.Trigger (arg: 'T) : unit = handlers.Call (box ()) arg

    /// Where handlers are added.
    member _.Publish : IEvent<'T> = published

/// An event whose handlers are delegates of a sender and a value.
type Event<'Delegate, 'Args> () =
    let handlers = Handlers<'Args> ()

    let published =
        { new IEvent<'Delegate, 'Args> with
            member _.AddHandler (handler: 'Delegate) : unit = handlers.Add (box handler, unbox (box handler))
            member _.RemoveHandler (handler: 'Delegate) : unit = handlers.Remove (box handler)
            member _.Subscribe (observer: IObserver<'Args>) : IDisposable = subscribe handlers observer }

    /// Calls all handlers.
    member _.Trigger (sender: obj, args: 'Args) : unit = handlers.Call sender args

    /// Where handlers are added.
    member _.Publish : IEvent<'Delegate, 'Args> = published
