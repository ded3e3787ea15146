/// Locks: whoever holds one may be interrupted, or wait; until it lets go, others wait in line.
module Locks

open System.Collections.Generic

/// Something that runs by itself.
[<Opaque>]
type private Fiber

[<Opaque>]
type private Promise<'T>

[<Intrinsic("Async.fiber")>]
let private current () : Fiber = intrinsic

[<Intrinsic("Async.newPromise")>]
let private newPromise<'T> () : Promise<'T> = intrinsic

[<Intrinsic("Async.set")>]
let private set (promise: Promise<'T>) (value: 'T) : bool = intrinsic

[<Intrinsic("Async.await")>]
let private result (promise: Promise<'T>) : 'T = intrinsic

type SynchronizationLockException (message: string) =
    inherit Exception (message)

/// One that waits for a lock.
type private Waiting (fiber: Fiber) =
    let promise : Promise<unit> = newPromise<unit> ()
    member _.Fiber : Fiber = fiber
    member _.Wait () : unit = result promise
    member _.GoOn () : unit = set promise () |> ignore

/// A lock that is held.
type private Held (first: Fiber) =
    member val Owner : Fiber = first with get, set
    member val Depth : int = 1 with get, set
    member val Line : LinkedList<Waiting> = LinkedList<Waiting> ()

    member held.IsMine : bool = obj.ReferenceEquals (held.Owner, current ())

let private all : Dictionary<obj, Held> = Dictionary<obj, Held> (HashIdentity.Reference)

let private pass (key: obj) (held: Held) : unit =
    if held.Line.Count = 0 then
        all.Remove key |> ignore
    else
        let next = held.Line.First.Value
        held.Line.RemoveFirst ()
        held.Owner <- next.Fiber
        held.Depth <- 1
        next.GoOn ()

let private standInLine (key: obj) (held: Held) : unit =
    let place = held.Line.AddLast (Waiting (current ()))
    let mutable isMine = false

    try
        place.Value.Wait ()
        isMine <- true
    finally
        // It has been cancelled.
        if not isMine then
            if obj.ReferenceEquals (place.List, null) then
                pass key held
            else
                held.Line.Remove place

let private requireKey (key: obj) : unit =
    if isNull key then
        nullArg "obj"

/// Takes the lock if that can be done without waiting.
let tryEnter (key: obj) : bool =
    requireKey key

    match all.TryGetValue key with
    | true, held when held.IsMine ->
        held.Depth <- held.Depth + 1
        true
    | true, _ -> false
    | _ ->
        all.[key] <- Held (current ())
        true

let enter (key: obj) : unit =
    if not (tryEnter key) then
        standInLine key all.[key]

let exit (key: obj) : unit =
    requireKey key

    match all.TryGetValue key with
    | true, held when held.IsMine ->
        held.Depth <- held.Depth - 1

        if held.Depth = 0 then
            pass key held
    | _ ->
        raise (
            SynchronizationLockException "Object synchronization method was called from an unsynchronized block of code."
        )
