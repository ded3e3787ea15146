/// Operations on immutable sets in the order of their elements.
module Set

type Set<'T> with
    static member ``new`` (elements: seq<'T>) : Set<'T> = ofSeq elements

    [<Intrinsic("Set.count")>]
    member set.Count : int = intrinsic

    [<Intrinsic("Set.isEmpty")>]
    member set.IsEmpty : bool = intrinsic

    [<Intrinsic("Set.has")>]
    member set.Contains (value: 'T) : bool = intrinsic

    [<Intrinsic("Set.with")>]
    member set.Add (value: 'T) : Set<'T> = intrinsic

    [<Intrinsic("Set.without")>]
    member set.Remove (value: 'T) : Set<'T> = intrinsic

    [<Intrinsic("Set.isSubset")>]
    member set.IsSubsetOf (other: Set<'T>) : bool = intrinsic

    member set.IsSupersetOf (other: Set<'T>) : bool = other.IsSubsetOf set

    member set.IsProperSubsetOf (other: Set<'T>) : bool = set.Count < other.Count && set.IsSubsetOf other

    member set.IsProperSupersetOf (other: Set<'T>) : bool = other.IsProperSubsetOf set

    [<Intrinsic("Set.minElement")>]
    member set.MinimumElement : 'T = intrinsic

    [<Intrinsic("Set.maxElement")>]
    member set.MaximumElement : 'T = intrinsic

    [<Intrinsic("Set.union")>]
    static member (+) (set1: Set<'T>, set2: Set<'T>) : Set<'T> = intrinsic

    [<Intrinsic("Set.difference")>]
    static member (-) (set1: Set<'T>, set2: Set<'T>) : Set<'T> = intrinsic

[<Intrinsic("Set.empty")>]
let empty<'T> : Set<'T> = intrinsic

[<Intrinsic("Set.isEmpty")>]
let isEmpty (set: Set<'T>) : bool = intrinsic

[<Intrinsic("Set.count")>]
let count (set: Set<'T>) : int = intrinsic

[<Intrinsic("Set.add")>]
let add (value: 'T) (set: Set<'T>) : Set<'T> = intrinsic

[<Intrinsic("Set.remove")>]
let remove (value: 'T) (set: Set<'T>) : Set<'T> = intrinsic

[<Intrinsic("Set.contains")>]
let contains (element: 'T) (set: Set<'T>) : bool = intrinsic

let singleton (value: 'T) : Set<'T> = add value empty

[<Intrinsic("Set.ofList")>]
let ofList (elements: 'T list) : Set<'T> = intrinsic

let ofSeq (elements: seq<'T>) : Set<'T> = ofList [ for element in elements -> element ]

let ofArray (array: 'T[]) : Set<'T> = ofList (List.ofArray array)

[<Intrinsic("Set.toList")>]
let toList (set: Set<'T>) : 'T list = intrinsic

let toArray (set: Set<'T>) : 'T[] = List.toArray (toList set)

let toSeq (set: Set<'T>) : seq<'T> = set :> seq<'T>

[<Intrinsic("Set.union")>]
let union (set1: Set<'T>) (set2: Set<'T>) : Set<'T> = intrinsic

[<Intrinsic("Set.intersect")>]
let intersect (set1: Set<'T>) (set2: Set<'T>) : Set<'T> = intrinsic

[<Intrinsic("Set.difference")>]
let difference (set1: Set<'T>) (set2: Set<'T>) : Set<'T> = intrinsic

let unionMany (sets: seq<Set<'T>>) : Set<'T> =
    let mutable result = empty

    for set in sets do
        result <- union result set

    result

let intersectMany (sets: seq<Set<'T>>) : Set<'T> = Seq.reduce intersect sets

[<Intrinsic("Set.isSubset")>]
let isSubset (set1: Set<'T>) (set2: Set<'T>) : bool = intrinsic

let isSuperset (set1: Set<'T>) (set2: Set<'T>) : bool = isSubset set2 set1

let isProperSubset (set1: Set<'T>) (set2: Set<'T>) : bool = count set1 < count set2 && isSubset set1 set2

let isProperSuperset (set1: Set<'T>) (set2: Set<'T>) : bool = isProperSubset set2 set1

[<Intrinsic("Set.minElement")>]
let minElement (set: Set<'T>) : 'T = intrinsic

[<Intrinsic("Set.maxElement")>]
let maxElement (set: Set<'T>) : 'T = intrinsic

let iter (action: 'T -> unit) (set: Set<'T>) : unit =
    for element in set do
        action element

let map (mapping: 'T -> 'U) (set: Set<'T>) : Set<'U> = ofList [ for element in set -> mapping element ]

let filter (predicate: 'T -> bool) (set: Set<'T>) : Set<'T> =
    ofList
        [ for element in set do
              if predicate element then
                  yield element ]

let partition (predicate: 'T -> bool) (set: Set<'T>) : Set<'T> * Set<'T> =
    let (chosen, others) = List.partition predicate (toList set)
    (ofList chosen, ofList others)

let fold (folder: 'State -> 'T -> 'State) (state: 'State) (set: Set<'T>) : 'State =
    let mutable result = state

    for element in set do
        result <- folder result element

    result

let foldBack (folder: 'T -> 'State -> 'State) (set: Set<'T>) (state: 'State) : 'State =
    List.foldBack folder (toList set) state

let exists (predicate: 'T -> bool) (set: Set<'T>) : bool = List.exists predicate (toList set)

let forall (predicate: 'T -> bool) (set: Set<'T>) : bool = List.forall predicate (toList set)
