/// Operations on asynchronous sequences: sequences that may wait before each element, and are gone through in a
/// computation. What gives a sequence does nothing before somebody asks for its elements; each time it starts anew.
/// Any function may wait, so the value behind one is a sequence, and much of this is done by what `Seq` has.
module AsyncSeq

let private made (source: seq<'T>) : AsyncSeq<'T> = unbox<AsyncSeq<'T>> (box source)

let private seen (source: AsyncSeq<'T>) : seq<'T> = unbox<seq<'T>> (box source)

/// The elements; before each one cancellation is looked for.
let private consumed (source: AsyncSeq<'T>) : seq<'T> =
    seen (
        asyncSeq {
            for element in source do
                yield element
        }
    )

let private awaiting (body: 'T -> Async<'U>) : 'T -> 'U = fun argument -> Async.await (body argument)

let private awaiting2 (body: 'T1 -> 'T2 -> Async<'U>) : 'T1 -> 'T2 -> 'U =
    fun first second -> Async.await (body first second)

// ---- Making

let empty<'T> : AsyncSeq<'T> = made Seq.empty

let singleton (value: 'T) : AsyncSeq<'T> = asyncSeq { yield value }

/// The elements of a sequence; one of the host's may wait before each.
let ofSeq (source: seq<'T>) : AsyncSeq<'T> = made (seq { yield! source })

/// The results of computations, one after the other.
let ofSeqAsync (source: seq<Async<'T>>) : AsyncSeq<'T> = made (Seq.map Async.await source)

/// A sequence that a function makes each time it is gone through.
let delay (generator: unit -> AsyncSeq<'T>) : AsyncSeq<'T> = asyncSeq { yield! generator () }

let unfoldAsync (generator: 'State -> Async<('T * 'State) option>) (state: 'State) : AsyncSeq<'T> =
    made (Seq.unfold (awaiting generator) state)

let unfold (generator: 'State -> ('T * 'State) option) (state: 'State) : AsyncSeq<'T> =
    made (Seq.unfold generator state)

let initInfiniteAsync (mapping: int -> Async<'T>) : AsyncSeq<'T> =
    Seq.initInfinite id |> Seq.map (awaiting mapping) |> made

let initInfinite (mapping: int -> 'T) : AsyncSeq<'T> = Seq.initInfinite id |> Seq.map mapping |> made

let initAsync (count: int) (mapping: int -> Async<'T>) : AsyncSeq<'T> =
    Seq.init count id |> Seq.map (awaiting mapping) |> made

let init (count: int) (mapping: int -> 'T) : AsyncSeq<'T> = Seq.init count id |> Seq.map mapping |> made

let replicate (count: int) (value: 'T) : AsyncSeq<'T> = init count (fun _ -> value)

let replicateInfinite (value: 'T) : AsyncSeq<'T> = initInfinite (fun _ -> value)

let replicateInfiniteAsync (value: Async<'T>) : AsyncSeq<'T> = initInfiniteAsync (fun _ -> value)

/// Runs a computation again and again; the first None ends the sequence.
let replicateUntilNoneAsync (value: Async<'T option>) : AsyncSeq<'T> =
    unfold (fun () -> Async.await value |> Option.map (fun element -> (element, ()))) ()

/// The time at once and each time that so many milliseconds have passed.
let intervalMs (periodMs: int) : AsyncSeq<DateTime> =
    asyncSeq {
        while true do
            yield DateTime.UtcNow
            do! Async.Sleep periodMs
    }

// ---- One after the other

let append (source1: AsyncSeq<'T>) (source2: AsyncSeq<'T>) : AsyncSeq<'T> =
    asyncSeq {
        yield! source1
        yield! source2
    }

let collect (mapping: 'T -> AsyncSeq<'U>) (source: AsyncSeq<'T>) : AsyncSeq<'U> =
    seen source |> Seq.collect (fun element -> seen (mapping element)) |> made

let collectSeq (mapping: 'T -> seq<'U>) (source: AsyncSeq<'T>) : AsyncSeq<'U> =
    seen source |> Seq.collect mapping |> made

let concat (sources: AsyncSeq<AsyncSeq<'T>>) : AsyncSeq<'T> = collect id sources

let concatSeq (sources: AsyncSeq<seq<'T>>) : AsyncSeq<'T> = collectSeq id sources

// ---- Mapping and choosing

let map (mapping: 'T -> 'U) (source: AsyncSeq<'T>) : AsyncSeq<'U> = made (Seq.map mapping (seen source))

let mapAsync (mapping: 'T -> Async<'U>) (source: AsyncSeq<'T>) : AsyncSeq<'U> = map (awaiting mapping) source

let mapi (mapping: int -> 'T -> 'U) (source: AsyncSeq<'T>) : AsyncSeq<'U> = made (Seq.mapi mapping (seen source))

let mapiAsync (mapping: int -> 'T -> Async<'U>) (source: AsyncSeq<'T>) : AsyncSeq<'U> =
    mapi (awaiting2 mapping) source

let indexed (source: AsyncSeq<'T>) : AsyncSeq<int * 'T> = made (Seq.indexed (seen source))

let choose (chooser: 'T -> 'U option) (source: AsyncSeq<'T>) : AsyncSeq<'U> = made (Seq.choose chooser (seen source))

let chooseAsync (chooser: 'T -> Async<'U option>) (source: AsyncSeq<'T>) : AsyncSeq<'U> =
    choose (awaiting chooser) source

let filter (predicate: 'T -> bool) (source: AsyncSeq<'T>) : AsyncSeq<'T> = made (Seq.filter predicate (seen source))

let filterAsync (predicate: 'T -> Async<bool>) (source: AsyncSeq<'T>) : AsyncSeq<'T> =
    filter (awaiting predicate) source

let scan (folder: 'State -> 'T -> 'State) (state: 'State) (source: AsyncSeq<'T>) : AsyncSeq<'State> =
    made (Seq.scan folder state (seen source))

let scanAsync (folder: 'State -> 'T -> Async<'State>) (state: 'State) (source: AsyncSeq<'T>) : AsyncSeq<'State> =
    scan (awaiting2 folder) state source

let pairwise (source: AsyncSeq<'T>) : AsyncSeq<'T * 'T> = made (Seq.pairwise (seen source))

let windowed (windowSize: int) (source: AsyncSeq<'T>) : AsyncSeq<'T[]> = made (Seq.windowed windowSize (seen source))

let distinctUntilChangedWith (mapping: 'T -> 'T -> bool) (source: AsyncSeq<'T>) : AsyncSeq<'T> =
    asyncSeq {
        let mutable before : 'T option = None

        for element in source do
            match before with
            | Some last when mapping last element -> ()
            | _ -> yield element

            before <- Some element
    }

let distinctUntilChangedWithAsync (mapping: 'T -> 'T -> Async<bool>) (source: AsyncSeq<'T>) : AsyncSeq<'T> =
    distinctUntilChangedWith (awaiting2 mapping) source

/// Leaves out what equals the element before it.
let distinctUntilChanged (source: AsyncSeq<'T>) : AsyncSeq<'T> when 'T: equality =
    distinctUntilChangedWith (=) source

// ---- Beginnings and ends

/// The first elements, fewer when there are fewer. After the last one the source is left.
let truncate (count: int) (source: AsyncSeq<'T>) : AsyncSeq<'T> = made (Seq.truncate count (seen source))

let take (count: int) (source: AsyncSeq<'T>) : AsyncSeq<'T> =
    if count < 0 then
        invalidArg "count" "must be non-negative"

    truncate count source

/// Leaves out the first elements, all when there are fewer.
let skip (count: int) (source: AsyncSeq<'T>) : AsyncSeq<'T> =
    if count < 0 then
        invalidArg "count" "must be non-negative"

    asyncSeq {
        let mutable left = count

        for element in source do
            if left > 0 then left <- left - 1 else yield element
    }

let takeWhile (predicate: 'T -> bool) (source: AsyncSeq<'T>) : AsyncSeq<'T> =
    made (Seq.takeWhile predicate (seen source))

let takeWhileAsync (predicate: 'T -> Async<bool>) (source: AsyncSeq<'T>) : AsyncSeq<'T> =
    takeWhile (awaiting predicate) source

/// The elements up to the first that does not fit, and that one.
let takeWhileInclusive (predicate: 'T -> bool) (source: AsyncSeq<'T>) : AsyncSeq<'T> =
    asyncSeq {
        let mutable isOver = false

        for element in Seq.takeWhile (fun _ -> not isOver) (seen source) do
            yield element
            isOver <- not (predicate element)
    }

let skipWhile (predicate: 'T -> bool) (source: AsyncSeq<'T>) : AsyncSeq<'T> =
    made (Seq.skipWhile predicate (seen source))

let skipWhileAsync (predicate: 'T -> Async<bool>) (source: AsyncSeq<'T>) : AsyncSeq<'T> =
    skipWhile (awaiting predicate) source

// ---- Two at once

let zipWith (mapping: 'T1 -> 'T2 -> 'U) (source1: AsyncSeq<'T1>) (source2: AsyncSeq<'T2>) : AsyncSeq<'U> =
    made (Seq.map2 mapping (seen source1) (seen source2))

let zipWithAsync (mapping: 'T1 -> 'T2 -> Async<'U>) (source1: AsyncSeq<'T1>) (source2: AsyncSeq<'T2>) : AsyncSeq<'U> =
    zipWith (awaiting2 mapping) source1 source2

let zip (source1: AsyncSeq<'T1>) (source2: AsyncSeq<'T2>) : AsyncSeq<'T1 * 'T2> =
    zipWith (fun first second -> (first, second)) source1 source2

/// An element of each in turn; when one ends the rest of the other follows.
let interleave (source1: AsyncSeq<'T>) (source2: AsyncSeq<'T>) : AsyncSeq<'T> =
    let padded (source: AsyncSeq<'T>) : seq<'T option> =
        Seq.append (Seq.map Some (seen source)) (Seq.initInfinite (fun _ -> None))

    Seq.map2 (fun first second -> (first, second)) (padded source1) (padded source2)
    |> Seq.takeWhile (fun (first, second) -> first.IsSome || second.IsSome)
    |> Seq.collect (fun (first, second) -> Seq.append (Option.toList first) (Option.toList second))
    |> made

// ---- Elements together

/// Arrays of so many elements; the last one may have fewer.
let bufferByCount (bufferSize: int) (source: AsyncSeq<'T>) : AsyncSeq<'T[]> =
    if bufferSize < 1 then
        invalidArg "bufferSize" "must be positive"

    made (Seq.chunkBySize bufferSize (seen source))

type private Cache<'T> (source: seq<'T>) =
    let items = ResizeArray<'T> ()
    let turn = new SemaphoreSlim (1)
    let mutable elements : IEnumerator<'T> option = None
    let mutable isOver = false
    let mutable failure : exn option = None

    let advance () : unit =
        if elements.IsNone then
            elements <- Some (source.GetEnumerator ())

        failure <- Some (OperationCanceledException () :> exn)
        isOver <- true

        try
            if elements.Value.MoveNext () then
                items.Add elements.Value.Current
                isOver <- false

            failure <- None
        with error ->
            failure <- Some error

    /// Whether there is an element at this place; several may ask at once.
    member _.Reaches (index: int) : bool =
        if index >= items.Count then
            turn.Take () |> ignore

            try
                if index >= items.Count && not isOver then
                    advance ()
            finally
                turn.Release () |> ignore

        if index < items.Count then
            true
        else
            match failure with
            | Some error -> raise error
            | None -> false

    member _.Item
        with get (index: int) : 'T = items.[index]

/// Goes through the source once, as far as it is asked to, and keeps its elements.
let cache (source: AsyncSeq<'T>) : AsyncSeq<'T> =
    let cached = Cache<'T> (seen source)

    asyncSeq {
        let mutable index = 0

        while cached.Reaches index do
            yield cached.[index]
            index <- index + 1
    }

// ---- At the same time

/// What functions write that run beside the sequence and end with it.
let private fed (capacity: int) (feeders: (ChannelState<'T> -> unit) list) : AsyncSeq<'T> =
    asyncSeq {
        let channel = ChannelState<'T> (capacity, BoundedChannelFullMode.Wait)
        use _ = Async.beside [ for feed in feeders -> fun () -> feed channel ] (fun error -> channel.TryComplete error |> ignore)

        while channel.WaitToRead () do
            match channel.TryRead () with
            | Some element -> yield element
            | None -> ()
    }

let private pump (source: AsyncSeq<'T>) (channel: ChannelState<'T>) : unit =
    for element in consumed source do
        channel.Write element

/// The elements of several as they come; each source is one element ahead at most.
let mergeAll (sources: AsyncSeq<'T> list) : AsyncSeq<'T> = if sources.IsEmpty then empty else fed 1 (List.map pump sources)

let merge (source1: AsyncSeq<'T>) (source2: AsyncSeq<'T>) : AsyncSeq<'T> = mergeAll [ source1; source2 ]

let mergeChoice (source1: AsyncSeq<'T1>) (source2: AsyncSeq<'T2>) : AsyncSeq<Choice<'T1, 'T2>> =
    merge (map Choice1Of2 source1) (map Choice2Of2 source2)

/// The latest of both, each time that one of them has another.
let combineLatestWith (combine: 'T1 -> 'T2 -> 'U) (source1: AsyncSeq<'T1>) (source2: AsyncSeq<'T2>) : AsyncSeq<'U> =
    asyncSeq {
        let mutable first : 'T1 option = None
        let mutable second : 'T2 option = None

        for element in mergeChoice source1 source2 do
            match element with
            | Choice1Of2 one -> first <- Some one
            | Choice2Of2 two -> second <- Some two

            match first, second with
            | Some one, Some two -> yield combine one two
            | _ -> ()
    }

let combineLatest (source1: AsyncSeq<'T1>) (source2: AsyncSeq<'T2>) : AsyncSeq<'T1 * 'T2> =
    combineLatestWith (fun first second -> (first, second)) source1 source2

/// The same as `zipWith`, with both sources asked at the same time.
let zipWithParallel (mapping: 'T1 -> 'T2 -> 'U) (source1: AsyncSeq<'T1>) (source2: AsyncSeq<'T2>) : AsyncSeq<'U> =
    zipWith mapping (fed 1 [ pump source1 ]) (fed 1 [ pump source2 ])

let zipParallel (source1: AsyncSeq<'T1>) (source2: AsyncSeq<'T2>) : AsyncSeq<'T1 * 'T2> =
    zipWithParallel (fun first second -> (first, second)) source1 source2

/// Maps so many elements at once at most; the results come in the order of the elements.
let mapAsyncParallelThrottled (parallelism: int) (mapping: 'T -> Async<'U>) (source: AsyncSeq<'T>) : AsyncSeq<'U> =
    if parallelism < 1 then
        invalidArg "parallelism" "must be positive"

    let permits = new SemaphoreSlim (parallelism)

    let start (channel: ChannelState<Task<'U>>) : unit =
        let token = Async.await Async.CancellationToken

        for element in consumed source do
            permits.Take () |> ignore
            channel.Write (Async.StartImmediateAsTask (mapping element, token))

    fed parallelism [ start ]
    |> map (fun running ->
        let result = Tasks.await running
        permits.Release () |> ignore
        result)

/// Maps all elements at once, as they come; the results come in the order of the elements.
let mapAsyncParallel (mapping: 'T -> Async<'U>) (source: AsyncSeq<'T>) : AsyncSeq<'U> =
    mapAsyncParallelThrottled Int32.MaxValue mapping source

/// Maps so many elements at once at most; the results come as they are there.
let mapAsyncUnorderedParallelThrottled (parallelism: int) (mapping: 'T -> Async<'U>) (source: AsyncSeq<'T>) : AsyncSeq<'U> =
    if parallelism < 1 then
        invalidArg "parallelism" "must be positive"

    asyncSeq {
        let elements = ChannelState<'T> (1, BoundedChannelFullMode.Wait)

        let give (_: ChannelState<'U>) : unit =
            try
                pump source elements
            finally
                elements.TryComplete None |> ignore

        let rec work (channel: ChannelState<'U>) : unit =
            match elements.Read () with
            | Some element ->
                channel.Write (Async.await (mapping element))
                work channel
            | None -> ()

        yield! fed 1 (give :: List.replicate parallelism work)
    }

let iterAsyncParallelThrottled (parallelism: int) (action: 'T -> Async<unit>) (source: AsyncSeq<'T>) : Async<unit> =
    async {
        for () in mapAsyncParallelThrottled parallelism action source do
            ()
    }

let iterAsyncParallel (action: 'T -> Async<unit>) (source: AsyncSeq<'T>) : Async<unit> =
    iterAsyncParallelThrottled Int32.MaxValue action source

/// The elements until the computation has ended.
let takeUntilSignal (signal: Async<unit>) (source: AsyncSeq<'T>) : AsyncSeq<'T> =
    fed
        1
        [ fun channel ->
              Async.await signal
              channel.TryComplete None |> ignore
          fun channel ->
              pump source channel
              channel.TryComplete None |> ignore ]

/// The elements that come after the computation has ended.
let skipUntilSignal (signal: Async<unit>) (source: AsyncSeq<'T>) : AsyncSeq<'T> =
    asyncSeq {
        let mutable isSkipping = true

        yield!
            fed
                1
                [ fun _ ->
                      Async.await signal
                      isSkipping <- false
                  fun channel ->
                      pump (filter (fun _ -> not isSkipping) source) channel
                      channel.TryComplete None |> ignore ]
    }

/// Tells when the time for a buffer is over.
type private BufferTimer<'T> (milliseconds: int, channel: ChannelState<'T option>) =
    let mutable running = new CancellationTokenSource ()

    member _.Stop () : unit = running.Cancel ()

    /// Counts from now.
    member _.Restart () : unit =
        running.Cancel ()
        running <- new CancellationTokenSource ()

        Async.StartImmediate (
            Async.make (fun () ->
                Async.sleep milliseconds
                channel.TryWrite None |> ignore),
            running.Token
        )

    interface IDisposable with
        member this.Dispose () : unit = this.Stop ()

/// Arrays of so many elements, or of those that came within so many milliseconds.
let bufferByCountAndTime (bufferSize: int) (timeoutMs: int) (source: AsyncSeq<'T>) : AsyncSeq<'T[]> =
    if bufferSize < 1 then
        invalidArg "bufferSize" "must be positive"

    if timeoutMs < 1 then
        invalidArg "timeoutMs" "must be positive"

    asyncSeq {
        let channel = ChannelState<'T option> (bufferSize, BoundedChannelFullMode.Wait)
        use timer = new BufferTimer<'T> (timeoutMs, channel)

        use _ =
            Async.beside [ fun () -> pump (map Some source) channel ] (fun error -> channel.TryComplete error |> ignore)

        let buffer = ResizeArray<'T> ()
        timer.Restart ()

        while channel.WaitToRead () do
            let isOver =
                match channel.TryRead () with
                | Some (Some element) ->
                    buffer.Add element
                    buffer.Count = bufferSize
                | Some None -> true
                | None -> false

            if isOver then
                if buffer.Count > 0 then
                    yield buffer.ToArray ()
                    buffer.Clear ()

                timer.Restart ()

        if buffer.Count > 0 then
            yield buffer.ToArray ()
    }

/// Arrays of what came in each period of so many milliseconds.
let bufferByTime (timeMs: int) (source: AsyncSeq<'T>) : AsyncSeq<'T[]> =
    bufferByCountAndTime Int32.MaxValue timeMs source

// ---- Results

let iter (action: 'T -> unit) (source: AsyncSeq<'T>) : Async<unit> =
    async {
        for element in source do
            action element
    }

let iterAsync (action: 'T -> Async<unit>) (source: AsyncSeq<'T>) : Async<unit> = iter (awaiting action) source

let iteri (action: int -> 'T -> unit) (source: AsyncSeq<'T>) : Async<unit> =
    async { Seq.iteri action (consumed source) }

let iteriAsync (action: int -> 'T -> Async<unit>) (source: AsyncSeq<'T>) : Async<unit> =
    iteri (awaiting2 action) source

let fold (folder: 'State -> 'T -> 'State) (state: 'State) (source: AsyncSeq<'T>) : Async<'State> =
    async { return Seq.fold folder state (consumed source) }

let foldAsync (folder: 'State -> 'T -> Async<'State>) (state: 'State) (source: AsyncSeq<'T>) : Async<'State> =
    fold (awaiting2 folder) state source

let reduce (reduction: 'T -> 'T -> 'T) (source: AsyncSeq<'T>) : Async<'T> =
    async { return Seq.reduce reduction (consumed source) }

let reduceAsync (reduction: 'T -> 'T -> Async<'T>) (source: AsyncSeq<'T>) : Async<'T> =
    reduce (awaiting2 reduction) source

let length (source: AsyncSeq<'T>) : Async<int> = fold (fun count _ -> count + 1) 0 source

let inline sum (source: AsyncSeq<'T>) : Async<'T> =
    fold (fun total element -> total + element) LanguagePrimitives.GenericZero source

let inline sumBy (projection: 'T -> 'U) (source: AsyncSeq<'T>) : Async<'U> = sum (map projection source)

let private whole (result: seq<'T> -> 'R) (source: AsyncSeq<'T>) : Async<'R> =
    async { return result (consumed source) }

let max (source: AsyncSeq<'T>) : Async<'T> when 'T: comparison = whole Seq.max source

let min (source: AsyncSeq<'T>) : Async<'T> when 'T: comparison = whole Seq.min source

let maxBy (projection: 'T -> 'Key) (source: AsyncSeq<'T>) : Async<'T> when 'Key: comparison =
    whole (Seq.maxBy projection) source

let minBy (projection: 'T -> 'Key) (source: AsyncSeq<'T>) : Async<'T> when 'Key: comparison =
    whole (Seq.minBy projection) source

let tryFirst (source: AsyncSeq<'T>) : Async<'T option> = whole Seq.tryHead source

let firstOrDefault (``default``: 'T) (source: AsyncSeq<'T>) : Async<'T> =
    whole (fun elements -> defaultArg (Seq.tryHead elements) ``default``) source

let tryLast (source: AsyncSeq<'T>) : Async<'T option> = whole Seq.tryLast source

let lastOrDefault (``default``: 'T) (source: AsyncSeq<'T>) : Async<'T> =
    whole (fun elements -> defaultArg (Seq.tryLast elements) ``default``) source

let tryItem (index: int) (source: AsyncSeq<'T>) : Async<'T option> = whole (Seq.tryItem index) source

let exactlyOne (source: AsyncSeq<'T>) : Async<'T> = whole Seq.exactlyOne source

let tryExactlyOne (source: AsyncSeq<'T>) : Async<'T option> = whole Seq.tryExactlyOne source

let contains (value: 'T) (source: AsyncSeq<'T>) : Async<bool> when 'T: equality = whole (Seq.contains value) source

let exists (predicate: 'T -> bool) (source: AsyncSeq<'T>) : Async<bool> = whole (Seq.exists predicate) source

let existsAsync (predicate: 'T -> Async<bool>) (source: AsyncSeq<'T>) : Async<bool> =
    exists (awaiting predicate) source

let forall (predicate: 'T -> bool) (source: AsyncSeq<'T>) : Async<bool> = whole (Seq.forall predicate) source

let forallAsync (predicate: 'T -> Async<bool>) (source: AsyncSeq<'T>) : Async<bool> =
    forall (awaiting predicate) source

let tryFind (predicate: 'T -> bool) (source: AsyncSeq<'T>) : Async<'T option> = whole (Seq.tryFind predicate) source

let tryFindAsync (predicate: 'T -> Async<bool>) (source: AsyncSeq<'T>) : Async<'T option> =
    tryFind (awaiting predicate) source

let find (predicate: 'T -> bool) (source: AsyncSeq<'T>) : Async<'T> = whole (Seq.find predicate) source

let tryPick (chooser: 'T -> 'U option) (source: AsyncSeq<'T>) : Async<'U option> = whole (Seq.tryPick chooser) source

let tryPickAsync (chooser: 'T -> Async<'U option>) (source: AsyncSeq<'T>) : Async<'U option> =
    tryPick (awaiting chooser) source

let pick (chooser: 'T -> 'U option) (source: AsyncSeq<'T>) : Async<'U> = whole (Seq.pick chooser) source

let toListAsync (source: AsyncSeq<'T>) : Async<'T list> = whole Seq.toList source

let toArrayAsync (source: AsyncSeq<'T>) : Async<'T[]> = whole Seq.toArray source

/// The elements as a sequence; going through it waits, and blocks no thread.
let toBlockingSeq (source: AsyncSeq<'T>) : seq<'T> = seq { yield! seen source }

let toListSynchronously (source: AsyncSeq<'T>) : 'T list = Seq.toList (seen source)

let toArraySynchronously (source: AsyncSeq<'T>) : 'T[] = Seq.toArray (seen source)
