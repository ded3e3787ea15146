/// Operations on sequences. What gives a sequence does nothing before it is enumerated.
module Seq

/// One pass over a sequence.
[<Opaque>]
type Iterator<'T>

[<Intrinsic("Seq.iterate")>]
let private iterate (source: seq<'T>) : Iterator<'T> = intrinsic

[<Intrinsic("Seq.next")>]
let private next (iterator: Iterator<'T>) : 'T option = intrinsic

[<Intrinsic("Seq.dispose")>]
let private dispose (iterator: Iterator<'T>) : unit = intrinsic

let empty<'T> : seq<'T> = Sample.create []

let singleton (value: 'T) : seq<'T> = seq { yield value }

let ofList (source: 'T list) : seq<'T> = source :> seq<'T>

let ofArray (source: 'T[]) : seq<'T> = seq { for element in source -> element }

let toList (source: seq<'T>) : 'T list = [ for element in source -> element ]

let toArray (source: seq<'T>) : 'T[] = [| for element in source -> element |]

/// A sequence that a function makes each time it is enumerated.
let delay (generator: unit -> seq<'T>) : seq<'T> = seq { yield! generator () }

let cast (source: IEnumerable) : seq<'U> =
    seq {
        let elements = source.GetEnumerator ()

        while elements.MoveNext () do
            yield unbox<'U> elements.Current
    }

/// The first elements, computed; enough to show what a sequence is.
let shown (source: seq<'T>) : seq<'T> =
    if Sample.isCollection source then
        source
    else
        let mutable left = 5
        let elements = iterate source
        let mutable current = next elements

        let first =
            [ while current.IsSome do
                  yield current.Value
                  left <- left - 1
                  current <- if left > 0 then next elements else None ]

        dispose elements
        Sample.create first

let isEmpty (source: seq<'T>) : bool =
    let elements = iterate source
    let first = next elements
    dispose elements
    first.IsNone

[<Intrinsic("Seq.count")>]
let private knownCount (source: seq<'T>) : int = intrinsic

let length (source: seq<'T>) : int =
    let known = knownCount source

    if known >= 0 then
        known
    else
        let mutable count = 0

        for _ in source do
            count <- count + 1

        count

let tryHead (source: seq<'T>) : 'T option =
    let elements = iterate source
    let first = next elements
    dispose elements
    first

let head (source: seq<'T>) : 'T =
    match tryHead source with
    | Some first -> first
    | None -> invalidArg "source" "The input sequence was empty."

let tail (source: seq<'T>) : seq<'T> =
    seq {
        let mutable isFirst = true

        for element in source do
            if isFirst then isFirst <- false else yield element

        if isFirst then
            invalidArg "source" "The input sequence has an insufficient number of elements."
    }

let tryLast (source: seq<'T>) : 'T option =
    let mutable result = None

    for element in source do
        result <- Some element

    result

let last (source: seq<'T>) : 'T =
    match tryLast source with
    | Some result -> result
    | None -> invalidArg "source" "The input sequence was empty."

let tryItem (index: int) (source: seq<'T>) : 'T option =
    if index < 0 then
        None
    else
        let elements = iterate source
        let mutable current = next elements
        let mutable left = index

        while left > 0 && current.IsSome do
            current <- next elements
            left <- left - 1

        dispose elements
        current

let item (index: int) (source: seq<'T>) : 'T =
    LibraryErrors.requireNonNegative "index" index

    match tryItem index source with
    | Some element -> element
    | None ->
        let missing = index + 1 - length source
        let elements = if missing = 1 then "element" else "elements"

        invalidArg
            "index"
            (sprintf
                "The input sequence has an insufficient number of elements.\nseq was short by %d %s"
                missing
                elements)

let nth (index: int) (source: seq<'T>) : 'T = item index source

let tryExactlyOne (source: seq<'T>) : 'T option =
    let elements = iterate source
    let first = next elements
    let second = next elements
    dispose elements
    if second.IsSome then None else first

let exactlyOne (source: seq<'T>) : 'T =
    match tryExactlyOne source with
    | Some only -> only
    | None ->
        if isEmpty source then
            invalidArg "source" "The input sequence was empty."
        else
            invalidArg "source" "The input sequence contains more than one element."

/// A sequence whose elements a function of the index gives.
let init (count: int) (initializer: int -> 'T) : seq<'T> =
    LibraryErrors.requireNonNegative "count" count

    seq {
        for i in 0 .. count - 1 do
            yield initializer i
    }

let initInfinite (initializer: int -> 'T) : seq<'T> =
    seq {
        let mutable index = 0

        while true do
            yield initializer index
            index <- index + 1
    }

let replicate (count: int) (initial: 'T) : seq<'T> = init count (fun _ -> initial)

let unfold (generator: 'State -> ('T * 'State) option) (state: 'State) : seq<'T> =
    seq {
        let mutable current = generator state

        while current.IsSome do
            let (element, next) = current.Value
            yield element
            current <- generator next
    }

let iter (action: 'T -> unit) (source: seq<'T>) : unit =
    for element in source do
        action element

let iteri (action: int -> 'T -> unit) (source: seq<'T>) : unit =
    let mutable index = 0

    for element in source do
        action index element
        index <- index + 1

let map (mapping: 'T -> 'U) (source: seq<'T>) : seq<'U> =
    seq {
        for element in source do
            yield mapping element
    }

let mapi (mapping: int -> 'T -> 'U) (source: seq<'T>) : seq<'U> =
    seq {
        let mutable index = 0

        for element in source do
            yield mapping index element
            index <- index + 1
    }

let indexed (source: seq<'T>) : seq<int * 'T> = mapi (fun index element -> (index, element)) source

let filter (predicate: 'T -> bool) (source: seq<'T>) : seq<'T> =
    seq {
        for element in source do
            if predicate element then
                yield element
    }

let where (predicate: 'T -> bool) (source: seq<'T>) : seq<'T> = filter predicate source

let choose (chooser: 'T -> 'U option) (source: seq<'T>) : seq<'U> =
    seq {
        for element in source do
            match chooser element with
            | Some value -> yield value
            | None -> ()
    }

/// The elements of all results one after the other; the results may be lists, arrays or sequences.
let collect (mapping: 'T -> #seq<'U>) (source: seq<'T>) : seq<'U> =
    seq {
        for element in source do
            yield! mapping element
    }

let concat (sources: seq<#seq<'T>>) : seq<'T> =
    seq {
        for source in sources do
            yield! source
    }

let append (source1: seq<'T>) (source2: seq<'T>) : seq<'T> =
    seq {
        yield! source1
        yield! source2
    }

let fold (folder: 'State -> 'T -> 'State) (state: 'State) (source: seq<'T>) : 'State =
    let mutable result = state

    for element in source do
        result <- folder result element

    result

let foldBack (folder: 'T -> 'State -> 'State) (source: seq<'T>) (state: 'State) : 'State =
    Array.foldBack folder (toArray source) state

let scan (folder: 'State -> 'T -> 'State) (state: 'State) (source: seq<'T>) : seq<'State> =
    seq {
        let mutable result = state
        yield result

        for element in source do
            result <- folder result element
            yield result
    }

let scanBack (folder: 'T -> 'State -> 'State) (source: seq<'T>) (state: 'State) : seq<'State> =
    delay (fun () -> Array.scanBack folder (toArray source) state :> seq<'State>)

let reduce (reduction: 'T -> 'T -> 'T) (source: seq<'T>) : 'T =
    let elements = iterate source

    match next elements with
    | None -> invalidArg "source" "The input sequence was empty."
    | Some first ->
        let mutable result = first
        let mutable current = next elements

        while current.IsSome do
            result <- reduction result current.Value
            current <- next elements

        result

let reduceBack (reduction: 'T -> 'T -> 'T) (source: seq<'T>) : 'T =
    let elements = toArray source

    if elements.Length = 0 then
        invalidArg "source" "The input sequence was empty."

    Array.reduceBack reduction elements

let mapFold (mapping: 'State -> 'T -> 'Result * 'State) (state: 'State) (source: seq<'T>) : seq<'Result> * 'State =
    let (results, final) = Array.mapFold mapping state (toArray source)
    (results :> seq<'Result>, final)

let mapFoldBack
    (mapping: 'T -> 'State -> 'Result * 'State)
    (source: seq<'T>)
    (state: 'State)
    : seq<'Result> * 'State =
    let (results, final) = Array.mapFoldBack mapping (toArray source) state
    (results :> seq<'Result>, final)

let tryFind (predicate: 'T -> bool) (source: seq<'T>) : 'T option =
    let elements = iterate source
    let mutable current = next elements

    while current.IsSome && not (predicate current.Value) do
        current <- next elements

    dispose elements
    current

let find (predicate: 'T -> bool) (source: seq<'T>) : 'T =
    match tryFind predicate source with
    | Some found -> found
    | None -> raise (KeyNotFoundException LibraryErrors.notFound)

let tryFindBack (predicate: 'T -> bool) (source: seq<'T>) : 'T option = Array.tryFindBack predicate (toArray source)

let findBack (predicate: 'T -> bool) (source: seq<'T>) : 'T = Array.findBack predicate (toArray source)

let tryFindIndex (predicate: 'T -> bool) (source: seq<'T>) : int option =
    let elements = iterate source
    let mutable index = 0
    let mutable current = next elements

    while current.IsSome && not (predicate current.Value) do
        current <- next elements
        index <- index + 1

    dispose elements
    if current.IsSome then Some index else None

let findIndex (predicate: 'T -> bool) (source: seq<'T>) : int =
    match tryFindIndex predicate source with
    | Some index -> index
    | None -> raise (KeyNotFoundException LibraryErrors.notFound)

let tryFindIndexBack (predicate: 'T -> bool) (source: seq<'T>) : int option =
    Array.tryFindIndexBack predicate (toArray source)

let findIndexBack (predicate: 'T -> bool) (source: seq<'T>) : int = Array.findIndexBack predicate (toArray source)

let exists (predicate: 'T -> bool) (source: seq<'T>) : bool = (tryFind predicate source).IsSome

let forall (predicate: 'T -> bool) (source: seq<'T>) : bool =
    (tryFind (fun element -> not (predicate element)) source).IsNone

[<Intrinsic("Seq.isHeld")>]
let private isHeld (source: seq<'T>) : bool = intrinsic

[<Intrinsic("Seq.contains")>]
let private holds (value: 'T) (source: seq<'T>) : bool = intrinsic

let contains (value: 'T) (source: seq<'T>) : bool when 'T: equality =
    if isHeld source then
        holds value source
    else
        exists (fun element -> element = value) source

let tryPick (chooser: 'T -> 'U option) (source: seq<'T>) : 'U option =
    let elements = iterate source
    let mutable current = next elements
    let mutable result = None

    while current.IsSome do
        result <- chooser current.Value
        current <- if result.IsSome then None else next elements

    dispose elements
    result

let pick (chooser: 'T -> 'U option) (source: seq<'T>) : 'U =
    match tryPick chooser source with
    | Some found -> found
    | None -> raise (KeyNotFoundException LibraryErrors.notFound)

let truncate (count: int) (source: seq<'T>) : seq<'T> =
    seq {
        let elements = iterate source

        try
            let mutable left = count
            let mutable current = if left > 0 then next elements else None

            while current.IsSome do
                yield current.Value
                left <- left - 1
                current <- if left > 0 then next elements else None
        finally
            dispose elements
    }

let take (count: int) (source: seq<'T>) : seq<'T> =
    LibraryErrors.requireNonNegative "count" count

    seq {
        let mutable taken = 0

        for element in truncate count source do
            taken <- taken + 1
            yield element

        if taken < count then
            invalidOp "The input sequence has an insufficient number of elements."
    }

let skip (count: int) (source: seq<'T>) : seq<'T> =
    seq {
        let mutable left = count

        for element in source do
            if left > 0 then left <- left - 1 else yield element

        if left > 0 then
            invalidOp "The input sequence has an insufficient number of elements."
    }

let takeWhile (predicate: 'T -> bool) (source: seq<'T>) : seq<'T> =
    seq {
        let elements = iterate source

        try
            let mutable current = next elements

            while current.IsSome && predicate current.Value do
                yield current.Value
                current <- next elements
        finally
            dispose elements
    }

let skipWhile (predicate: 'T -> bool) (source: seq<'T>) : seq<'T> =
    seq {
        let mutable isSkipping = true

        for element in source do
            if isSkipping then
                isSkipping <- predicate element

            if not isSkipping then
                yield element
    }

let chunkBySize (chunkSize: int) (source: seq<'T>) : seq<'T[]> =
    LibraryErrors.requirePositive "chunkSize" chunkSize

    seq {
        let mutable chunk = []
        let mutable count = 0

        for element in source do
            chunk <- element :: chunk
            count <- count + 1

            if count = chunkSize then
                yield List.toArray (List.rev chunk)
                chunk <- []
                count <- 0

        if count > 0 then
            yield List.toArray (List.rev chunk)
    }

let splitInto (count: int) (source: seq<'T>) : seq<'T[]> =
    delay (fun () -> Array.splitInto count (toArray source) :> seq<'T[]>)

let windowed (windowSize: int) (source: seq<'T>) : seq<'T[]> =
    LibraryErrors.requirePositive "windowSize" windowSize

    seq {
        let mutable window = [||]

        for element in source do
            window <-
                if window.Length < windowSize then
                    Array.append window [| element |]
                else
                    Array.append (Array.sub window 1 (windowSize - 1)) [| element |]

            if window.Length = windowSize then
                yield window
    }

let pairwise (source: seq<'T>) : seq<'T * 'T> =
    seq {
        let mutable previous = None

        for element in source do
            match previous with
            | Some earlier -> yield (earlier, element)
            | None -> ()

            previous <- Some element
    }

let transpose (source: seq<#seq<'T>>) : seq<seq<'T>> =
    delay (fun () ->
        List.transpose [ for row in source -> [ for element in row -> element ] ]
        |> List.map (fun row -> row :> seq<'T>)
        :> seq<seq<'T>>)

/// Pairs of elements of two sequences up to the end of the shorter one.
let map2 (mapping: 'T1 -> 'T2 -> 'U) (source1: seq<'T1>) (source2: seq<'T2>) : seq<'U> =
    seq {
        let first = iterate source1
        let second = iterate source2

        try
            let mutable element1 = next first
            let mutable element2 = if element1.IsSome then next second else None

            while element1.IsSome && element2.IsSome do
                yield mapping element1.Value element2.Value
                element1 <- next first
                element2 <- if element1.IsSome then next second else None
        finally
            dispose first
            dispose second
    }

let mapi2 (mapping: int -> 'T1 -> 'T2 -> 'U) (source1: seq<'T1>) (source2: seq<'T2>) : seq<'U> =
    mapi (fun index (element1, element2) -> mapping index element1 element2) (map2 (fun a b -> (a, b)) source1 source2)

let zip (source1: seq<'T1>) (source2: seq<'T2>) : seq<'T1 * 'T2> =
    map2 (fun element1 element2 -> (element1, element2)) source1 source2

let zip3 (source1: seq<'T1>) (source2: seq<'T2>) (source3: seq<'T3>) : seq<'T1 * 'T2 * 'T3> =
    map2 (fun (element1, element2) element3 -> (element1, element2, element3)) (zip source1 source2) source3

let map3
    (mapping: 'T1 -> 'T2 -> 'T3 -> 'U)
    (source1: seq<'T1>)
    (source2: seq<'T2>)
    (source3: seq<'T3>)
    : seq<'U> =
    map (fun (element1, element2, element3) -> mapping element1 element2 element3) (zip3 source1 source2 source3)

/// Goes through two sequences side by side while both have elements and the step says so.
let private walk2 (goesOn: 'T1 -> 'T2 -> bool) (source1: seq<'T1>) (source2: seq<'T2>) : unit =
    let first = iterate source1
    let second = iterate source2

    try
        let mutable element1 = next first
        let mutable element2 = if element1.IsSome then next second else None

        while element1.IsSome && element2.IsSome do
            element1 <- if goesOn element1.Value element2.Value then next first else None
            element2 <- if element1.IsSome then next second else None
    finally
        dispose second
        dispose first

let iter2 (action: 'T1 -> 'T2 -> unit) (source1: seq<'T1>) (source2: seq<'T2>) : unit =
    walk2
        (fun element1 element2 ->
            action element1 element2
            true)
        source1
        source2

let iteri2 (action: int -> 'T1 -> 'T2 -> unit) (source1: seq<'T1>) (source2: seq<'T2>) : unit =
    let mutable index = 0

    iter2
        (fun element1 element2 ->
            action index element1 element2
            index <- index + 1)
        source1
        source2

let fold2 (folder: 'State -> 'T1 -> 'T2 -> 'State) (state: 'State) (source1: seq<'T1>) (source2: seq<'T2>) : 'State =
    let first = iterate source1
    let second = iterate source2
    let mutable result = state

    try
        let mutable element1 = next first
        let mutable element2 = if element1.IsSome then next second else None

        while element1.IsSome && element2.IsSome do
            result <- folder result element1.Value element2.Value
            element1 <- next first
            element2 <- if element1.IsSome then next second else None
    finally
        dispose second
        dispose first

    result

let foldBack2
    (folder: 'T1 -> 'T2 -> 'State -> 'State)
    (source1: seq<'T1>)
    (source2: seq<'T2>)
    (state: 'State)
    : 'State =
    foldBack (fun (element1, element2) result -> folder element1 element2 result) (zip source1 source2) state

let forall2 (predicate: 'T1 -> 'T2 -> bool) (source1: seq<'T1>) (source2: seq<'T2>) : bool =
    let mutable result = true

    walk2
        (fun element1 element2 ->
            result <- predicate element1 element2
            result)
        source1
        source2

    result

let exists2 (predicate: 'T1 -> 'T2 -> bool) (source1: seq<'T1>) (source2: seq<'T2>) : bool =
    not (forall2 (fun element1 element2 -> not (predicate element1 element2)) source1 source2)

let allPairs (source1: seq<'T1>) (source2: seq<'T2>) : seq<'T1 * 'T2> =
    // The second one is gone through many times, but computed once.
    let cached = cache source2
    collect (fun element1 -> map (fun element2 -> (element1, element2)) cached) source1

let rev (source: seq<'T>) : seq<'T> = delay (fun () -> List.rev (toList source) :> seq<'T>)

let sort (source: seq<'T>) : seq<'T> when 'T: comparison = delay (fun () -> List.sort (toList source) :> seq<'T>)

let sortDescending (source: seq<'T>) : seq<'T> when 'T: comparison = delay (fun () -> List.sortDescending (toList source) :> seq<'T>)

let sortBy (projection: 'T -> 'Key) (source: seq<'T>) : seq<'T> when 'Key: comparison =
    delay (fun () -> List.sortBy projection (toList source) :> seq<'T>)

let sortByDescending (projection: 'T -> 'Key) (source: seq<'T>) : seq<'T> when 'Key: comparison =
    delay (fun () -> List.sortByDescending projection (toList source) :> seq<'T>)

let sortWith (comparer: 'T -> 'T -> int) (source: seq<'T>) : seq<'T> =
    delay (fun () -> List.sortWith comparer (toList source) :> seq<'T>)

let permute (indexMap: int -> int) (source: seq<'T>) : seq<'T> =
    delay (fun () -> Array.permute indexMap (toArray source) :> seq<'T>)

let distinctBy (projection: 'T -> 'Key) (source: seq<'T>) : seq<'T> when 'Key: equality =
    seq {
        let seen = HashTable.create ()

        for element in source do
            if HashTable.add seen (projection element) then
                yield element
    }

let distinct (source: seq<'T>) : seq<'T> when 'T: equality = distinctBy id source

let except (itemsToExclude: seq<'T>) (source: seq<'T>) : seq<'T> when 'T: equality =
    seq {
        let seen = HashTable.create ()

        for excluded in itemsToExclude do
            HashTable.add seen excluded |> ignore

        for element in source do
            if HashTable.add seen element then
                yield element
    }

let groupBy (projection: 'T -> 'Key) (source: seq<'T>) : seq<'Key * seq<'T>> when 'Key: equality =
    delay (fun () ->
        List.groupBy projection (toList source)
        |> List.map (fun (key, elements) -> (key, Sample.create elements))
        :> seq<'Key * seq<'T>>)

let countBy (projection: 'T -> 'Key) (source: seq<'T>) : seq<'Key * int> when 'Key: equality =
    delay (fun () -> List.countBy projection (toList source) :> seq<'Key * int>)

let inline sum (source: seq<'T>) : 'T =
    let mutable total : 'T = GenericZero

    for element in source do
        total <- Checked.(+) total element

    total

let inline sumBy (projection: 'T -> 'U) (source: seq<'T>) : 'U =
    let mutable total : 'U = GenericZero

    for element in source do
        total <- Checked.(+) total (projection element)

    total

let inline averageBy (projection: 'T -> 'U) (source: seq<'T>) : 'U =
    let mutable total : 'U = GenericZero
    let mutable count = 0

    for element in source do
        total <- total + projection element
        count <- count + 1

    if count = 0 then
        invalidArg "source" "The input sequence was empty."

    DivideByInt total count

let inline average (source: seq<'T>) : 'T = averageBy (fun element -> element) source

/// The elements of an object that is enumerated by its own methods.
let ofEnumerator (moveNext: unit -> bool) (current: unit -> 'T) : seq<'T> =
    seq {
        while moveNext () do
            yield current ()
    }

let inline min (source: seq<'T>) : 'T when 'T: comparison = reduce (fun least element -> if element < least then element else least) source

let inline max (source: seq<'T>) : 'T when 'T: comparison =
    reduce (fun greatest element -> if element > greatest then element else greatest) source

let inline minBy (projection: 'T -> 'Key) (source: seq<'T>) : 'T when 'Key: comparison =
    map (fun element -> (projection element, element)) source
    |> reduce (fun (least, chosen) (key, element) -> if key < least then (key, element) else (least, chosen))
    |> snd

let inline maxBy (projection: 'T -> 'Key) (source: seq<'T>) : 'T when 'Key: comparison =
    map (fun element -> (projection element, element)) source
    |> reduce (fun (greatest, chosen) (key, element) -> if key > greatest then (key, element) else (greatest, chosen))
    |> snd

let compareWith (comparer: 'T -> 'T -> int) (source1: seq<'T>) (source2: seq<'T>) : int =
    List.compareWith comparer (toList source1) (toList source2)

/// The same elements, each computed once however often the sequence is enumerated.
let cache (source: seq<'T>) : seq<'T> =
    let elements = Lazy.create (fun () -> iterate source)
    let cached = ResizeArray<'T> ()

    seq {
        let mutable index = 0
        let mutable hasMore = true

        while hasMore do
            if index >= cached.Count then
                match next (elements.Force ()) with
                | Some element -> cached.Add element
                | None -> hasMore <- false

            if index < cached.Count then
                yield cached.[index]
                index <- index + 1
    }

/// Hides what kind of collection it is.
let readonly (source: seq<'T>) : seq<'T> = seq { yield! source }

let updateAt (index: int) (value: 'T) (source: seq<'T>) : seq<'T> =
    delay (fun () -> List.updateAt index value (toList source) :> seq<'T>)

let insertAt (index: int) (value: 'T) (source: seq<'T>) : seq<'T> =
    delay (fun () -> List.insertAt index value (toList source) :> seq<'T>)

let insertManyAt (index: int) (values: seq<'T>) (source: seq<'T>) : seq<'T> =
    delay (fun () -> List.insertManyAt index values (toList source) :> seq<'T>)

let removeAt (index: int) (source: seq<'T>) : seq<'T> =
    delay (fun () -> List.removeAt index (toList source) :> seq<'T>)

let removeManyAt (index: int) (count: int) (source: seq<'T>) : seq<'T> =
    delay (fun () -> List.removeManyAt index count (toList source) :> seq<'T>)

// Random choices: By a function that gives numbers from 0.0 up to 1.0, or With a generator.

let randomShuffleBy (randomizer: unit -> float) (source: seq<'T>) : seq<'T> =
    delay (fun () -> ofArray (Array.randomShuffleBy randomizer (Array.ofSeq source)))

let randomShuffleWith (random: Random) (source: seq<'T>) : seq<'T> =
    delay (fun () -> ofArray (Array.randomShuffleWith random (Array.ofSeq source)))

[<Requires("random")>]
let randomShuffle (source: seq<'T>) : seq<'T> =
    delay (fun () -> ofArray (Array.randomShuffleWith Random.Shared (Array.ofSeq source)))

let randomChoiceBy (randomizer: unit -> float) (source: seq<'T>) : 'T =
    Array.randomChoiceBy randomizer (Array.ofSeq source)

let randomChoiceWith (random: Random) (source: seq<'T>) : 'T =
    Array.randomChoiceWith random (Array.ofSeq source)

[<Requires("random")>]
let randomChoice (source: seq<'T>) : 'T =
    Array.randomChoiceWith Random.Shared (Array.ofSeq source)

let randomChoicesBy (randomizer: unit -> float) (count: int) (source: seq<'T>) : seq<'T> =
    delay (fun () -> ofArray (Array.randomChoicesBy randomizer count (Array.ofSeq source)))

let randomChoicesWith (random: Random) (count: int) (source: seq<'T>) : seq<'T> =
    delay (fun () -> ofArray (Array.randomChoicesWith random count (Array.ofSeq source)))

[<Requires("random")>]
let randomChoices (count: int) (source: seq<'T>) : seq<'T> =
    delay (fun () -> ofArray (Array.randomChoicesWith Random.Shared count (Array.ofSeq source)))

let randomSampleBy (randomizer: unit -> float) (count: int) (source: seq<'T>) : seq<'T> =
    delay (fun () -> ofArray (Array.randomSampleBy randomizer count (Array.ofSeq source)))

let randomSampleWith (random: Random) (count: int) (source: seq<'T>) : seq<'T> =
    delay (fun () -> ofArray (Array.randomSampleWith random count (Array.ofSeq source)))

[<Requires("random")>]
let randomSample (count: int) (source: seq<'T>) : seq<'T> =
    delay (fun () -> ofArray (Array.randomSampleWith Random.Shared count (Array.ofSeq source)))
