/// .NET's mutable set.
module HashSets

[<Opaque>]
type HashSet<'T>

[<Intrinsic("HashSet.create")>]
let private create () : HashSet<'T> = intrinsic

[<Intrinsic("HashSet.comparing")>]
let private comparing (equality: Equality) : HashSet<'T> = intrinsic

[<Intrinsic("HashSet.equality")>]
let private equalityOf (set: HashSet<'T>) : Equality = intrinsic

[<Intrinsic("HashSet.count")>]
let private countOf (set: HashSet<'T>) : int = intrinsic

[<Intrinsic("HashSet.add")>]
let private insert (set: HashSet<'T>) (value: 'T) : bool = intrinsic

[<Intrinsic("HashSet.remove")>]
let private delete (set: HashSet<'T>) (value: 'T) : bool = intrinsic

[<Intrinsic("HashSet.contains")>]
let private has (set: HashSet<'T>) (value: 'T) : bool = intrinsic

[<Intrinsic("HashSet.stored")>]
let private stored (set: HashSet<'T>) (value: 'T) : 'T = intrinsic

/// Another set, told apart as a set tells its elements apart.
let private setLike (set: HashSet<'T>) (elements: seq<'T>) : HashSet<'T> =
    let result = comparing (equalityOf set)

    for element in elements do
        insert result element |> ignore

    result

let private containsAll (set: HashSet<'T>) (others: HashSet<'T>) : bool =
    let mutable isMissing = false

    for element in others do
        isMissing <- isMissing || not (has set element)

    not isMissing

type HashSet<'T> with
    [<Intrinsic("Enumerable.self")>]
    member private set.Elements : seq<'T> = intrinsic

    static member ``new`` () : HashSet<'T> = create ()
    static member ``new`` (capacity: int) : HashSet<'T> = create ()
    static member ``new`` (capacity: int, comparer: IEqualityComparer<'T>) : HashSet<'T> =
        comparing (Comparers.equalityOf comparer)

    static member ``new`` (comparer: IEqualityComparer<'T>) : HashSet<'T> = comparing (Comparers.equalityOf comparer)

    static member ``new`` (collection: seq<'T>) : HashSet<'T> =
        let result = create ()

        for element in collection do
            insert result element |> ignore

        result

    static member ``new`` (collection: seq<'T>, comparer: IEqualityComparer<'T>) : HashSet<'T> =
        let result = comparing (Comparers.equalityOf comparer)

        for element in collection do
            insert result element |> ignore

        result

    [<Intrinsic("HashSet.count")>]
    member set.Count : int = intrinsic

    [<Intrinsic("HashSet.add")>]
    member set.Add (item: 'T) : bool = intrinsic

    [<Intrinsic("HashSet.remove")>]
    member set.Remove (item: 'T) : bool = intrinsic

    member set.RemoveWhere (predicate: 'T -> bool) : int =
        let mutable count = 0

        for element in Seq.toList set do
            if predicate element && delete set element then
                count <- count + 1

        count

    [<Intrinsic("HashSet.contains")>]
    member set.Contains (item: 'T) : bool = intrinsic

    member set.TryGetValue (equalValue: 'T) : bool * 'T =
        if has set equalValue then
            (true, stored set equalValue)
        else
            (false, Unchecked.defaultof<'T>)

    [<Intrinsic("HashSet.clear")>]
    member set.Clear () : unit = intrinsic

    member set.UnionWith (other: seq<'T>) : unit =
        for element in other do
            insert set element |> ignore

    member set.IntersectWith (other: seq<'T>) : unit =
        let kept = setLike set other

        for element in Seq.toList set do
            if not (has kept element) then
                delete set element |> ignore

    member set.ExceptWith (other: seq<'T>) : unit =
        for element in Seq.toList other do
            delete set element |> ignore

    member set.SymmetricExceptWith (other: seq<'T>) : unit =
        for element in setLike set other do
            if not (delete set element) then
                insert set element |> ignore

    member set.Overlaps (other: seq<'T>) : bool = Seq.exists (fun element -> has set element) other

    member set.SetEquals (other: seq<'T>) : bool =
        let others = setLike set other
        countOf set = countOf others && containsAll set others

    member set.IsSubsetOf (other: seq<'T>) : bool = containsAll (setLike set other) set
    member set.IsSupersetOf (other: seq<'T>) : bool = containsAll set (setLike set other)

    member set.IsProperSubsetOf (other: seq<'T>) : bool =
        let others = setLike set other
        countOf set < countOf others && containsAll others set

    member set.IsProperSupersetOf (other: seq<'T>) : bool =
        let others = setLike set other
        countOf set > countOf others && containsAll set others

    member set.CopyTo (array: 'T[]) : unit = Seq.iteri (fun index element -> array.[index] <- element) set

    member set.CopyTo (array: 'T[], arrayIndex: int, count: int) : unit =
        Seq.iteri (fun index element -> array.[arrayIndex + index] <- element) (Seq.truncate count set)

    member set.CopyTo (array: 'T[], arrayIndex: int) : unit =
        Seq.iteri (fun index element -> array.[arrayIndex + index] <- element) set

    member set.Comparer : IEqualityComparer<'T> = Comparers.comparerOf (equalityOf set)

    member set.EnsureCapacity (capacity: int) : int = max capacity (countOf set)
    member set.TrimExcess () : unit = ()
