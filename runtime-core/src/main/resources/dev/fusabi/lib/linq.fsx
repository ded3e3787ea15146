/// .NET's queries. Sequences have their methods where the namespace is open.
module System.Linq

[<Intrinsic("Operators.compareAny")>]
let private compareAny (a: obj) (b: obj) : int = intrinsic

let private none () : 'T = raise (InvalidOperationException "Sequence contains no elements")
let private noMatch () : 'T = raise (InvalidOperationException "Sequence contains no matching element")
let private several () : 'T = raise (InvalidOperationException "Sequence contains more than one element")
let private severalMatch () : 'T = raise (InvalidOperationException "Sequence contains more than one matching element")

let private required (found: 'T option) (otherwise: unit -> 'T) : 'T =
    match found with
    | Some element -> element
    | None -> otherwise ()

let private orDefault (found: 'T option) (value: 'T) : 'T =
    match found with
    | Some element -> element
    | None -> value

/// The only element; None when there is none.
let private only (source: seq<'T>) (tooMany: unit -> 'T) : 'T option =
    let some = Seq.toArray (Seq.truncate 2 source)
    if some.Length = 2 then Some (tooMany ()) else Array.tryHead some

/// The elements that differ from those before them and that the set of others allows.
let private distinctly
    (comparer: IEqualityComparer<'Key>)
    (isWanted: HashSet<'Key> -> 'Key -> bool)
    (others: seq<'Key>)
    (key: 'T -> 'Key)
    (source: seq<'T>)
    : seq<'T> =
    seq {
        let seen = HashSet<'Key> (others, comparer)

        for element in source do
            if isWanted seen (key element) then
                yield element
    }

let private isNew (seen: HashSet<'Key>) (key: 'Key) : bool = seen.Add key
let private isLeft (others: HashSet<'Key>) (key: 'Key) : bool = others.Remove key

let private ascending (key: 'T -> 'Key) : 'T -> 'T -> int =
    fun a b -> compareAny (box (key a)) (box (key b))

let private descending (key: 'T -> 'Key) : 'T -> 'T -> int =
    fun a b -> compareAny (box (key b)) (box (key a))

let private comparing (key: 'T -> 'Key) (comparer: IComparer<'Key>) : 'T -> 'T -> int =
    fun a b -> comparer.Compare (key a, key b)

let private falling (comparison: 'T -> 'T -> int) : 'T -> 'T -> int = fun a b -> comparison b a

let private next (first: 'T -> 'T -> int) (second: 'T -> 'T -> int) : 'T -> 'T -> int =
    fun a b ->
        let order = first a b
        if order <> 0 then order else second a b

let inline private total (start: 'N) (source: seq<'T>) : 'T =
    unbox<'T> (box (Seq.fold (fun (sum: 'N) (element: 'T) -> sum + unbox<'N> (box element)) start source))

/// The sum of numbers, which .NET gives an overload for each type of numbers; zero says which.
let sumFrom (zero: 'T) (source: seq<'T>) : 'T =
    match box zero with
    | :? int as start -> total start source
    | :? float as start -> total start source
    | :? int32 as start -> total start source
    | :? float32 as start -> total start source
    | :? decimal as start -> total start source
    | _ -> raise (NotSupportedException "Sum is for int, float, float32 and decimal.")

let private averageOf (source: seq<'T>) : float =
    let mutable total = 0.0
    let mutable count = 0

    for element in source do
        count <- count + 1

        match box element with
        | :? float as number -> total <- total + number
        | :? int as number -> total <- total + float number
        | :? int32 as number -> total <- total + float number
        | _ -> raise (NotSupportedException "Average is for int and float.")

    if count = 0 then none () else total / float count

/// A sequence that is sorted when it is enumerated.
type IOrderedEnumerable<'T> (source: seq<'T>, comparison: 'T -> 'T -> int) =
    let sorted = Seq.delay (fun () -> Seq.sortWith comparison source)

    member this.ThenBy (keySelector: 'T -> 'Key) : IOrderedEnumerable<'T> =
        IOrderedEnumerable<'T> (source, next comparison (ascending keySelector))

    member this.ThenBy (keySelector: 'T -> 'Key, comparer: IComparer<'Key>) : IOrderedEnumerable<'T> =
        IOrderedEnumerable<'T> (source, next comparison (comparing keySelector comparer))

    member this.ThenByDescending (keySelector: 'T -> 'Key) : IOrderedEnumerable<'T> =
        IOrderedEnumerable<'T> (source, next comparison (descending keySelector))

    member this.ThenByDescending (keySelector: 'T -> 'Key, comparer: IComparer<'Key>) : IOrderedEnumerable<'T> =
        IOrderedEnumerable<'T> (source, next comparison (falling (comparing keySelector comparer)))

    interface IEnumerable<'T> with
        member this.GetEnumerator () : IEnumerator<'T> = sorted.GetEnumerator ()

    interface IEnumerable with
        member this.GetEnumerator () : IEnumerator = (sorted :> IEnumerable).GetEnumerator ()

/// Elements with the same key.
type IGrouping<'Key, 'T> (key: 'Key, elements: seq<'T>) =
    member this.Key : 'Key = key

    interface IEnumerable<'T> with
        member this.GetEnumerator () : IEnumerator<'T> = elements.GetEnumerator ()

    interface IEnumerable with
        member this.GetEnumerator () : IEnumerator = (elements :> IEnumerable).GetEnumerator ()

/// Groups that are found by their keys.
type ILookup<'Key, 'T> (groups: IGrouping<'Key, 'T> list) =
    let places = Dictionary<'Key, IGrouping<'Key, 'T>> ()

    do
        for group in groups do
            places.[group.Key] <- group

    member this.Count : int = places.Count
    member this.Contains (key: 'Key) : bool = places.ContainsKey key

    member this.Item (key: 'Key) : seq<'T> =
        match places.TryGetValue key with
        | true, group -> group :> seq<'T>
        | _ -> Seq.empty

    interface IEnumerable<IGrouping<'Key, 'T>> with
        member this.GetEnumerator () : IEnumerator<IGrouping<'Key, 'T>> =
            (groups :> seq<IGrouping<'Key, 'T>>).GetEnumerator ()

    interface IEnumerable with
        member this.GetEnumerator () : IEnumerator = (groups :> IEnumerable).GetEnumerator ()

let private groupedBy
    (keySelector: 'T -> 'Key)
    (comparer: IEqualityComparer<'Key>)
    (source: seq<'T>)
    : seq<IGrouping<'Key, 'T>> =
    seq {
        let places = Dictionary<'Key, int> (comparer)
        let keys = ResizeArray<'Key> ()
        let groups = ResizeArray<ResizeArray<'T>> ()

        for element in source do
            let key = keySelector element

            if not (places.ContainsKey key) then
                places.Add (key, groups.Count)
                keys.Add key
                groups.Add (ResizeArray<'T> ())

            groups.[places.[key]].Add element

        for index in 0 .. groups.Count - 1 do
            yield IGrouping<'Key, 'T> (keys.[index], groups.[index])
    }

type seq<'T> with
    member source.Select (selector: 'T -> 'U) : seq<'U> = Seq.map selector source
    member source.Select (selector: 'T -> int -> 'U) : seq<'U> = Seq.mapi (fun index element -> selector element index) source
    member source.Where (predicate: 'T -> bool) : seq<'T> = Seq.filter predicate source

    member source.Where (predicate: 'T -> int -> bool) : seq<'T> =
        Seq.indexed source |> Seq.filter (fun (index, element) -> predicate element index) |> Seq.map snd

    member source.SelectMany (selector: 'T -> seq<'U>) : seq<'U> = Seq.collect selector source
    member source.ToList () : ResizeArray<'T> = ResizeArray<'T> (source)
    member source.ToArray () : 'T[] = Seq.toArray source
    member source.ToHashSet () : HashSet<'T> = HashSet<'T> (source)
    member source.ToHashSet (comparer: IEqualityComparer<'T>) : HashSet<'T> = HashSet<'T> (source, comparer)

    member source.ToDictionary (keySelector: 'T -> 'Key) : Dictionary<'Key, 'T> =
        let result = Dictionary<'Key, 'T> ()

        for element in source do
            result.Add (keySelector element, element)

        result

    member source.ToDictionary (keySelector: 'T -> 'Key, elementSelector: 'T -> 'U) : Dictionary<'Key, 'U> =
        let result = Dictionary<'Key, 'U> ()

        for element in source do
            result.Add (keySelector element, elementSelector element)

        result

    member source.ToDictionary
        (
            keySelector: 'T -> 'Key,
            elementSelector: 'T -> 'U,
            comparer: IEqualityComparer<'Key>
        ) : Dictionary<'Key, 'U> =
        let result = Dictionary<'Key, 'U> (comparer)

        for element in source do
            result.Add (keySelector element, elementSelector element)

        result

    /// The elements by their keys; a key that is not there has no elements.
    member source.ToLookup (keySelector: 'T -> 'Key) : ILookup<'Key, 'T> =
        ILookup<'Key, 'T> (Seq.toList (source.GroupBy keySelector))

    member source.ToLookup (keySelector: 'T -> 'Key, elementSelector: 'T -> 'U) : ILookup<'Key, 'U> =
        ILookup<'Key, 'U> (Seq.toList (source.GroupBy (keySelector, elementSelector)))

    member source.Count () : int = Seq.length source
    member source.Count (predicate: 'T -> bool) : int = Seq.length (Seq.filter predicate source)
    member inline source.LongCount () : int = Seq.length source
    member inline source.Sum () : 'T = sumFrom Unchecked.defaultof<'T> source
    member inline source.Sum (selector: 'T -> 'U) : 'U = Seq.sumBy selector source
    member source.Average () : float = averageOf source
    member source.Average (selector: 'T -> 'U) : float = averageOf (Seq.map selector source)
    member source.Min () : 'T = required (Seq.tryHead (Seq.sortWith (ascending id) source)) none
    member source.Max () : 'T = required (Seq.tryHead (Seq.sortWith (descending id) source)) none
    member source.Min (selector: 'T -> 'U) : 'U = (Seq.map selector source).Min ()
    member source.Max (selector: 'T -> 'U) : 'U = (Seq.map selector source).Max ()

    member source.MinBy (keySelector: 'T -> 'Key) : 'T =
        required (Seq.tryHead (Seq.sortWith (ascending keySelector) source)) none

    member source.MaxBy (keySelector: 'T -> 'Key) : 'T =
        required (Seq.tryHead (Seq.sortWith (descending keySelector) source)) none

    member source.First () : 'T = required (Seq.tryHead source) none
    member source.First (predicate: 'T -> bool) : 'T = required (Seq.tryFind predicate source) noMatch
    member inline source.FirstOrDefault () : 'T = orDefault (Seq.tryHead source) Unchecked.defaultof<'T>

    member inline source.FirstOrDefault (predicate: 'T -> bool) : 'T =
        orDefault (Seq.tryFind predicate source) Unchecked.defaultof<'T>

    member source.Last () : 'T = required (Seq.tryLast source) none
    member source.Last (predicate: 'T -> bool) : 'T = required (Seq.tryLast (Seq.filter predicate source)) noMatch
    member inline source.LastOrDefault () : 'T = orDefault (Seq.tryLast source) Unchecked.defaultof<'T>

    member inline source.LastOrDefault (predicate: 'T -> bool) : 'T =
        orDefault (Seq.tryLast (Seq.filter predicate source)) Unchecked.defaultof<'T>

    member source.Single () : 'T = required (only source several) none
    member source.Single (predicate: 'T -> bool) : 'T = required (only (Seq.filter predicate source) severalMatch) noMatch
    member inline source.SingleOrDefault () : 'T = orDefault (only source several) Unchecked.defaultof<'T>

    member inline source.SingleOrDefault (predicate: 'T -> bool) : 'T =
        orDefault (only (Seq.filter predicate source) severalMatch) Unchecked.defaultof<'T>

    member source.ElementAt (index: int) : 'T =
        required (Seq.tryItem index source) (fun () -> raise (ArgumentOutOfRangeException "index"))

    member inline source.ElementAtOrDefault (index: int) : 'T = orDefault (Seq.tryItem index source) Unchecked.defaultof<'T>
    member source.Any () : bool = not (Seq.isEmpty source)
    member source.Any (predicate: 'T -> bool) : bool = Seq.exists predicate source
    member source.All (predicate: 'T -> bool) : bool = Seq.forall predicate source
    member source.Contains (value: 'T) : bool = Seq.exists (fun element -> box element = box value) source

    member source.Contains (value: 'T, comparer: IEqualityComparer<'T>) : bool =
        Seq.exists (fun element -> comparer.Equals (element, value)) source

    member source.OrderBy (keySelector: 'T -> 'Key) : IOrderedEnumerable<'T> = IOrderedEnumerable<'T> (source, ascending keySelector)

    member source.OrderBy (keySelector: 'T -> 'Key, comparer: IComparer<'Key>) : IOrderedEnumerable<'T> =
        IOrderedEnumerable<'T> (source, comparing keySelector comparer)

    member source.OrderByDescending (keySelector: 'T -> 'Key, comparer: IComparer<'Key>) : IOrderedEnumerable<'T> =
        IOrderedEnumerable<'T> (source, falling (comparing keySelector comparer))

    member source.Order () : IOrderedEnumerable<'T> = IOrderedEnumerable<'T> (source, ascending id)
    member source.OrderDescending () : IOrderedEnumerable<'T> = IOrderedEnumerable<'T> (source, descending id)

    member source.OrderByDescending (keySelector: 'T -> 'Key) : IOrderedEnumerable<'T> =
        IOrderedEnumerable<'T> (source, descending keySelector)

    member source.GroupBy (keySelector: 'T -> 'Key) : seq<IGrouping<'Key, 'T>> = groupedBy keySelector null source

    member source.GroupBy (keySelector: 'T -> 'Key, comparer: IEqualityComparer<'Key>) : seq<IGrouping<'Key, 'T>> =
        groupedBy keySelector comparer source

    member source.GroupBy (keySelector: 'T -> 'Key, elementSelector: 'T -> 'U) : seq<IGrouping<'Key, 'U>> =
        source.GroupBy keySelector
        |> Seq.map (fun group -> IGrouping<'Key, 'U> (group.Key, Seq.map elementSelector group))

    member source.Distinct () : seq<'T> = distinctly null isNew Seq.empty id source
    member source.Distinct (comparer: IEqualityComparer<'T>) : seq<'T> = distinctly comparer isNew Seq.empty id source
    member source.UnionBy (second: seq<'T>, keySelector: 'T -> 'Key) : seq<'T> = distinctly null isNew Seq.empty keySelector (Seq.append source second)
    member source.ExceptBy (second: seq<'Key>, keySelector: 'T -> 'Key) : seq<'T> = distinctly null isNew second keySelector source
    member source.IntersectBy (second: seq<'Key>, keySelector: 'T -> 'Key) : seq<'T> = distinctly null isLeft second keySelector source

    member source.Union (second: seq<'T>, comparer: IEqualityComparer<'T>) : seq<'T> =
        distinctly comparer isNew Seq.empty id (Seq.append source second)

    member source.Intersect (second: seq<'T>, comparer: IEqualityComparer<'T>) : seq<'T> =
        distinctly comparer isLeft second id source

    member source.Except (second: seq<'T>, comparer: IEqualityComparer<'T>) : seq<'T> =
        distinctly comparer isNew second id source

    member source.DistinctBy (keySelector: 'T -> 'Key) : seq<'T> = distinctly null isNew Seq.empty keySelector source
    member source.Union (second: seq<'T>) : seq<'T> = distinctly null isNew Seq.empty id (Seq.append source second)
    member source.Intersect (second: seq<'T>) : seq<'T> = distinctly null isLeft second id source
    member source.Except (second: seq<'T>) : seq<'T> = distinctly null isNew second id source

    member source.Aggregate (func: 'T -> 'T -> 'T) : 'T =
        if Seq.isEmpty source then none () else Seq.reduce func source

    member source.Aggregate (seed: 'U, func: 'U -> 'T -> 'U) : 'U = Seq.fold func seed source

    member source.Aggregate (seed: 'U, func: 'U -> 'T -> 'U, resultSelector: 'U -> 'V) : 'V =
        resultSelector (Seq.fold func seed source)

    member source.Zip (second: seq<'U>) : seq<'T * 'U> = Seq.zip source second
    member source.Zip (second: seq<'U>, resultSelector: 'T -> 'U -> 'V) : seq<'V> = Seq.map2 resultSelector source second
    member source.Take (count: int) : seq<'T> = Seq.truncate count source
    member source.TakeWhile (predicate: 'T -> bool) : seq<'T> = Seq.takeWhile predicate source

    member source.Skip (count: int) : seq<'T> =
        Seq.indexed source |> Seq.skipWhile (fun (index, _) -> index < count) |> Seq.map snd

    member source.SkipWhile (predicate: 'T -> bool) : seq<'T> = Seq.skipWhile predicate source
    member source.Concat (second: seq<'T>) : seq<'T> = Seq.append source second
    member source.Append (element: 'T) : seq<'T> = Seq.append source [ element ]
    member source.Prepend (element: 'T) : seq<'T> = Seq.append [ element ] source
    member source.Reverse () : seq<'T> = Seq.rev source
    member source.Chunk (size: int) : seq<'T[]> = Seq.chunkBySize size source

    member source.SequenceEqual (second: seq<'T>) : bool =
        let first = Seq.toArray source
        let other = Seq.toArray second
        first.Length = other.Length && Array.forall2 (fun (a: 'T) (b: 'T) -> box a = box b) first other

    member source.SequenceEqual (second: seq<'T>, comparer: IEqualityComparer<'T>) : bool =
        let first = Seq.toArray source
        let other = Seq.toArray second
        first.Length = other.Length && Array.forall2 (fun (a: 'T) (b: 'T) -> comparer.Equals (a, b)) first other

    member source.TakeLast (count: int) : seq<'T> =
        Seq.delay (fun () ->
            let all = Seq.toArray source
            Seq.skip (if all.Length > count then all.Length - count else 0) all)

    member source.SkipLast (count: int) : seq<'T> =
        Seq.delay (fun () ->
            let all = Seq.toArray source
            Seq.truncate (if all.Length > count then all.Length - count else 0) all)

    member source.SelectMany (selector: 'T -> seq<'C>, resultSelector: 'T -> 'C -> 'U) : seq<'U> =
        Seq.collect (fun element -> Seq.map (resultSelector element) (selector element)) source

    member source.Join
        (
            inner: seq<'I>,
            outerKeySelector: 'T -> 'Key,
            innerKeySelector: 'I -> 'Key,
            resultSelector: 'T -> 'I -> 'U
        ) : seq<'U> =
        Seq.delay (fun () ->
            let found = inner.ToLookup innerKeySelector
            Seq.collect (fun outer -> Seq.map (resultSelector outer) found.[outerKeySelector outer]) source)

    member source.GroupJoin
        (
            inner: seq<'I>,
            outerKeySelector: 'T -> 'Key,
            innerKeySelector: 'I -> 'Key,
            resultSelector: 'T -> seq<'I> -> 'U
        ) : seq<'U> =
        Seq.delay (fun () ->
            let found = inner.ToLookup innerKeySelector
            Seq.map (fun outer -> resultSelector outer found.[outerKeySelector outer]) source)

    member source.CountBy (keySelector: 'T -> 'Key) : seq<KeyValuePair<'Key, int>> =
        Seq.map
            (fun (group: IGrouping<'Key, 'T>) -> KeyValuePair<'Key, int> (group.Key, Seq.length group))
            (source.GroupBy keySelector)

    member inline source.DefaultIfEmpty () : seq<'T> = source.DefaultIfEmpty Unchecked.defaultof<'T>

    member source.DefaultIfEmpty (defaultValue: 'T) : seq<'T> =
        Seq.delay (fun () -> if Seq.isEmpty source then Seq.singleton defaultValue else source)

    member source.AsEnumerable () : seq<'T> = source
    member inline source.Cast<'U> () : seq<'U> = Seq.map (fun element -> unbox<'U> (box element)) source

    member inline source.OfType<'U> () : seq<'U> =
        Seq.choose
            (fun element ->
                match box element with
                | :? 'U as typed -> Some typed
                | _ -> None)
            source
