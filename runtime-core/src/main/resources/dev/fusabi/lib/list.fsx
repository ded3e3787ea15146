/// Operations on immutable lists.
module List

type List<'T> with
    [<Intrinsic("List.length")>]
    member list.Length : int = intrinsic

    [<Intrinsic("List.isEmpty")>]
    member list.IsEmpty : bool = intrinsic

    [<Intrinsic("List.head")>]
    member list.Head : 'T = intrinsic

    [<Intrinsic("List.tail")>]
    member list.Tail : 'T list = intrinsic

    [<Intrinsic("List.itemAt")>]
    member list.Item (index: int) : 'T = intrinsic

    [<Intrinsic("List.slice")>]
    member list.GetSlice (first: int option, last: int option) : 'T list = intrinsic

    static member Empty : 'T list = []

    static member Cons (head: 'T, tail: 'T list) : 'T list = head :: tail

let empty<'T> : 'T list = []

let singleton (value: 'T) : 'T list = [ value ]

/// Whether it has no elements.
[<Intrinsic("List.isEmpty")>]
let isEmpty (list: 'T list) : bool = intrinsic

/// The number of elements.
[<Intrinsic("List.length")>]
let length (list: 'T list) : int = intrinsic

/// The first element.
[<Intrinsic("List.head")>]
let head (list: 'T list) : 'T = intrinsic

/// All elements but the first.
[<Intrinsic("List.tail")>]
let tail (list: 'T list) : 'T list = intrinsic

/// The last element.
[<Intrinsic("List.last")>]
let last (list: 'T list) : 'T = intrinsic

/// The element at an index from 0.
[<Intrinsic("List.item")>]
let item (index: int) (list: 'T list) : 'T = intrinsic

/// The element at an index from 0.
[<Intrinsic("List.nth")>]
let nth (list: 'T list) (index: int) : 'T = intrinsic

let tryHead (list: 'T list) : 'T option =
    match list with
    | first :: _ -> Some first
    | [] -> None

[<Intrinsic("List.tryLast")>]
let tryLast (list: 'T list) : 'T option = intrinsic

[<Intrinsic("List.tryItem")>]
let tryItem (index: int) (list: 'T list) : 'T option = intrinsic

/// The only element.
let exactlyOne (list: 'T list) : 'T =
    match list with
    | [ only ] -> only
    | [] -> invalidArg "source" "The input sequence was empty."
    | _ -> invalidArg "source" "The input sequence contains more than one element."

let tryExactlyOne (list: 'T list) : 'T option =
    match list with
    | [ only ] -> Some only
    | _ -> None

/// The elements from back to front.
[<Intrinsic("List.rev")>]
let rev (list: 'T list) : 'T list = intrinsic

/// The elements of one list, then those of another.
[<Intrinsic("List.append")>]
let append (list1: 'T list) (list2: 'T list) : 'T list = intrinsic

/// The elements of all lists one after the other.
let concat (lists: seq<'T list>) : 'T list =
    [ for list in lists do
          yield! list ]

/// Whether an element is in the list.
[<Intrinsic("List.contains")>]
let contains (value: 'T) (source: 'T list) : bool when 'T: equality = intrinsic

[<Intrinsic("List.ofArray")>]
let ofArray (array: 'T[]) : 'T list = intrinsic

[<Intrinsic("List.toArray")>]
let toArray<'T> (list: 'T list) : 'T[] = intrinsic

let ofSeq (source: seq<'T>) : 'T list = [ for element in source -> element ]

let toSeq (list: 'T list) : seq<'T> = list :> seq<'T>

/// A list of a length whose elements a function of the index gives.
let init (length: int) (initializer: int -> 'T) : 'T list =
    LibraryErrors.requireNonNegative "count" length

    [ for i in 0 .. length - 1 -> initializer i ]

[<Intrinsic("List.replicate")>]
let replicate (count: int) (initial: 'T) : 'T list = intrinsic

/// Elements as long as a function of a state gives one and the next state.
let unfold (generator: 'State -> ('T * 'State) option) (state: 'State) : 'T list =
    let mutable current = generator state

    [ while current.IsSome do
          let (element, next) = current.Value
          yield element
          current <- generator next ]

/// Runs an action on each element.
let iter (action: 'T -> unit) (list: 'T list) : unit =
    for element in list do
        action element

/// Runs an action on each index and element.
let iteri (action: int -> 'T -> unit) (list: 'T list) : unit =
    let mutable index = 0

    for element in list do
        action index element
        index <- index + 1

/// The results of a function on each element.
let map (mapping: 'T -> 'U) (list: 'T list) : 'U list = [ for element in list -> mapping element ]

/// The results of a function on each index and element.
let mapi (mapping: int -> 'T -> 'U) (list: 'T list) : 'U list =
    let mutable index = -1

    [ for element in list do
          index <- index + 1
          yield mapping index element ]

[<Intrinsic("List.indexed")>]
let indexed (list: 'T list) : (int * 'T) list = intrinsic

/// The elements that satisfy a predicate.
let filter (predicate: 'T -> bool) (list: 'T list) : 'T list =
    [ for element in list do
          if predicate element then
              yield element ]

let where (predicate: 'T -> bool) (list: 'T list) : 'T list = filter predicate list

/// The values of the results that are not None.
let choose (chooser: 'T -> 'U option) (list: 'T list) : 'U list =
    [ for element in list do
          match chooser element with
          | Some value -> yield value
          | None -> () ]

/// The elements of all results one after the other.
let collect (mapping: 'T -> 'U list) (list: 'T list) : 'U list =
    [ for element in list do
          yield! mapping element ]

/// Threads a state through the elements.
let fold (folder: 'State -> 'T -> 'State) (state: 'State) (list: 'T list) : 'State =
    let mutable result = state

    for element in list do
        result <- folder result element

    result

/// Threads a state through the elements from the last to the first.
let foldBack (folder: 'T -> 'State -> 'State) (list: 'T list) (state: 'State) : 'State =
    let mutable result = state

    for element in rev list do
        result <- folder element result

    result

/// All states of a fold, the initial one too.
let scan (folder: 'State -> 'T -> 'State) (state: 'State) (list: 'T list) : 'State list =
    let mutable result = state

    [ yield state
      for element in list do
          result <- folder result element
          yield result ]

let scanBack (folder: 'T -> 'State -> 'State) (list: 'T list) (state: 'State) : 'State list =
    let mutable result = state
    let mutable states = [ state ]

    for element in rev list do
        result <- folder element result
        states <- result :: states

    states

/// Combines the elements from the first to the last.
let reduce (reduction: 'T -> 'T -> 'T) (list: 'T list) : 'T =
    match list with
    | first :: rest -> fold reduction first rest
    | [] -> invalidArg "list" "The input list was empty."

/// Combines the elements from the last to the first.
let reduceBack (reduction: 'T -> 'T -> 'T) (list: 'T list) : 'T =
    match rev list with
    | last :: rest ->
        let mutable result = last

        for element in rest do
            result <- reduction element result

        result
    | [] -> invalidArg "list" "The input list was empty."

/// Maps and folds at once.
let mapFold (mapping: 'State -> 'T -> 'Result * 'State) (state: 'State) (list: 'T list) : 'Result list * 'State =
    let mutable current = state

    let results =
        [ for element in list do
              let (result, next) = mapping current element
              current <- next
              yield result ]

    (results, current)

let mapFoldBack (mapping: 'T -> 'State -> 'Result * 'State) (list: 'T list) (state: 'State) : 'Result list * 'State =
    let mutable current = state
    let mutable results = []

    for element in rev list do
        let (result, next) = mapping element current
        current <- next
        results <- result :: results

    (results, current)

/// Whether all elements satisfy a predicate.
let rec forall (predicate: 'T -> bool) (list: 'T list) : bool =
    match list with
    | [] -> true
    | first :: rest -> predicate first && forall predicate rest

/// Whether some element satisfies a predicate.
let rec exists (predicate: 'T -> bool) (list: 'T list) : bool =
    match list with
    | [] -> false
    | first :: rest -> predicate first || exists predicate rest

let rec tryFind (predicate: 'T -> bool) (list: 'T list) : 'T option =
    match list with
    | [] -> None
    | first :: rest -> if predicate first then Some first else tryFind predicate rest

/// The first element that satisfies a predicate.
let find (predicate: 'T -> bool) (list: 'T list) : 'T =
    match tryFind predicate list with
    | Some found -> found
    | None -> raise (KeyNotFoundException LibraryErrors.notFound)

let tryFindBack (predicate: 'T -> bool) (list: 'T list) : 'T option = tryFind predicate (rev list)

let findBack (predicate: 'T -> bool) (list: 'T list) : 'T = find predicate (rev list)

let tryFindIndex (predicate: 'T -> bool) (list: 'T list) : int option =
    let rec search index rest =
        match rest with
        | [] -> None
        | first :: others -> if predicate first then Some index else search (index + 1) others

    search 0 list

/// The index of the first element that satisfies a predicate.
let findIndex (predicate: 'T -> bool) (list: 'T list) : int =
    match tryFindIndex predicate list with
    | Some index -> index
    | None -> raise (KeyNotFoundException LibraryErrors.notFound)

let tryFindIndexBack (predicate: 'T -> bool) (list: 'T list) : int option =
    match tryFindIndex predicate (rev list) with
    | Some index -> Some (length list - 1 - index)
    | None -> None

let findIndexBack (predicate: 'T -> bool) (list: 'T list) : int =
    match tryFindIndexBack predicate list with
    | Some index -> index
    | None -> raise (KeyNotFoundException LibraryErrors.notFound)

let rec tryPick (chooser: 'T -> 'U option) (list: 'T list) : 'U option =
    match list with
    | [] -> None
    | first :: rest ->
        match chooser first with
        | None -> tryPick chooser rest
        | found -> found

/// The first result that is not None.
let pick (chooser: 'T -> 'U option) (list: 'T list) : 'U =
    match tryPick chooser list with
    | Some found -> found
    | None -> raise (KeyNotFoundException LibraryErrors.notFound)

/// The elements that satisfy a predicate, and the others.
let partition (predicate: 'T -> bool) (list: 'T list) : 'T list * 'T list =
    let mutable others = []

    let chosen =
        [ for element in list do
              if predicate element then
                  yield element
              else
                  others <- element :: others ]

    (chosen, rev others)

[<Intrinsic("List.take")>]
let take (count: int) (list: 'T list) : 'T list = intrinsic

[<Intrinsic("List.skip")>]
let skip (count: int) (list: 'T list) : 'T list = intrinsic

[<Intrinsic("List.truncate")>]
let truncate (count: int) (list: 'T list) : 'T list = intrinsic

[<Intrinsic("List.splitAt")>]
let splitAt (index: int) (list: 'T list) : 'T list * 'T list = intrinsic

/// The elements before the first that does not satisfy a predicate.
let takeWhile (predicate: 'T -> bool) (list: 'T list) : 'T list =
    let mutable rest = list

    [ while not rest.IsEmpty && predicate rest.Head do
          yield rest.Head
          rest <- rest.Tail ]

/// The elements from the first that does not satisfy a predicate.
let rec skipWhile (predicate: 'T -> bool) (list: 'T list) : 'T list =
    match list with
    | first :: rest when predicate first -> skipWhile predicate rest
    | _ -> list

[<Intrinsic("List.chunkBySize")>]
let chunkBySize (chunkSize: int) (list: 'T list) : 'T list list = intrinsic

[<Intrinsic("List.splitInto")>]
let splitInto (count: int) (list: 'T list) : 'T list list = intrinsic

[<Intrinsic("List.windowed")>]
let windowed (windowSize: int) (list: 'T list) : 'T list list = intrinsic

[<Intrinsic("List.pairwise")>]
let pairwise (list: 'T list) : ('T * 'T) list = intrinsic

[<Intrinsic("List.transposeLists")>]
let private transposeLists (lists: 'T list list) : 'T list list = intrinsic

/// The first elements of all lists, then the second ones, and so on.
let transpose (lists: seq<'T list>) : 'T list list = transposeLists (ofSeq lists)

[<Intrinsic("List.zip")>]
let zip (list1: 'T1 list) (list2: 'T2 list) : ('T1 * 'T2) list = intrinsic

[<Intrinsic("List.zip3")>]
let zip3 (list1: 'T1 list) (list2: 'T2 list) (list3: 'T3 list) : ('T1 * 'T2 * 'T3) list = intrinsic

let unzip (list: ('T1 * 'T2) list) : 'T1 list * 'T2 list =
    ([ for (first, _) in list -> first ], [ for (_, second) in list -> second ])

let unzip3 (list: ('T1 * 'T2 * 'T3) list) : 'T1 list * 'T2 list * 'T3 list =
    ([ for (first, _, _) in list -> first ],
     [ for (_, second, _) in list -> second ],
     [ for (_, _, third) in list -> third ])

[<Intrinsic("List.checkSameLength")>]
let private checkSameLength (list1: 'T1 list) (list2: 'T2 list) : unit = intrinsic

let iter2 (action: 'T1 -> 'T2 -> unit) (list1: 'T1 list) (list2: 'T2 list) : unit =
    checkSameLength list1 list2
    let mutable others = list2

    for element in list1 do
        action element others.Head
        others <- others.Tail

let iteri2 (action: int -> 'T1 -> 'T2 -> unit) (list1: 'T1 list) (list2: 'T2 list) : unit =
    checkSameLength list1 list2
    let mutable others = list2
    let mutable index = 0

    for element in list1 do
        action index element others.Head
        others <- others.Tail
        index <- index + 1

let map2 (mapping: 'T1 -> 'T2 -> 'U) (list1: 'T1 list) (list2: 'T2 list) : 'U list =
    checkSameLength list1 list2
    let mutable others = list2

    [ for element in list1 do
          let other = others.Head
          others <- others.Tail
          yield mapping element other ]

let mapi2 (mapping: int -> 'T1 -> 'T2 -> 'U) (list1: 'T1 list) (list2: 'T2 list) : 'U list =
    checkSameLength list1 list2
    let mutable others = list2
    let mutable index = -1

    [ for element in list1 do
          let other = others.Head
          others <- others.Tail
          index <- index + 1
          yield mapping index element other ]

let map3
    (mapping: 'T1 -> 'T2 -> 'T3 -> 'U)
    (list1: 'T1 list)
    (list2: 'T2 list)
    (list3: 'T3 list)
    : 'U list =
    [ for (first, second, third) in zip3 list1 list2 list3 -> mapping first second third ]

let fold2
    (folder: 'State -> 'T1 -> 'T2 -> 'State)
    (state: 'State)
    (list1: 'T1 list)
    (list2: 'T2 list)
    : 'State =
    checkSameLength list1 list2
    let mutable result = state
    let mutable others = list2

    for element in list1 do
        result <- folder result element others.Head
        others <- others.Tail

    result

let foldBack2
    (folder: 'T1 -> 'T2 -> 'State -> 'State)
    (list1: 'T1 list)
    (list2: 'T2 list)
    (state: 'State)
    : 'State =
    checkSameLength list1 list2
    let mutable result = state
    let mutable others = rev list2

    for element in rev list1 do
        result <- folder element others.Head result
        others <- others.Tail

    result

let forall2 (predicate: 'T1 -> 'T2 -> bool) (list1: 'T1 list) (list2: 'T2 list) : bool =
    checkSameLength list1 list2

    let rec check rest1 rest2 =
        match rest1, rest2 with
        | first1 :: others1, first2 :: others2 -> predicate first1 first2 && check others1 others2
        | _ -> true

    check list1 list2

let exists2 (predicate: 'T1 -> 'T2 -> bool) (list1: 'T1 list) (list2: 'T2 list) : bool =
    not (forall2 (fun first second -> not (predicate first second)) list1 list2)

/// All pairs of an element of one list and an element of another.
let allPairs (list1: 'T1 list) (list2: 'T2 list) : ('T1 * 'T2) list =
    [ for first in list1 do
          for second in list2 do
              yield (first, second) ]

/// The elements in order; equal ones keep their places.
[<Intrinsic("List.sort")>]
let sort (list: 'T list) : 'T list when 'T: comparison = intrinsic

[<Intrinsic("List.sortDescending")>]
let sortDescending (list: 'T list) : 'T list when 'T: comparison = intrinsic

[<Intrinsic("List.sortByKeys")>]
let private sortByKeys (keys: 'Key list) (list: 'T list) (isDescending: bool) : 'T list = intrinsic

/// The elements in the order of their keys; elements of equal keys keep their places.
let sortBy (projection: 'T -> 'Key) (list: 'T list) : 'T list when 'Key: comparison = sortByKeys (map projection list) list false

let sortByDescending (projection: 'T -> 'Key) (list: 'T list) : 'T list when 'Key: comparison = sortByKeys (map projection list) list true

/// The elements in the order of a comparison function.
let sortWith (comparer: 'T -> 'T -> int) (list: 'T list) : 'T list =
    match list with
    | []
    | [ _ ] -> list
    | _ -> ofArray (Sorting.sorted comparer (toArray list))

/// The elements without those that are there already.
[<Intrinsic("List.distinct")>]
let distinct (list: 'T list) : 'T list when 'T: equality = intrinsic

let distinctBy (projection: 'T -> 'Key) (list: 'T list) : 'T list when 'Key: equality =
    let seen = HashTable.create ()

    [ for element in list do
          if HashTable.add seen (projection element) then
              yield element ]

/// The distinct elements that are not among the first argument's.
let except (itemsToExclude: seq<'T>) (list: 'T list) : 'T list when 'T: equality =
    let seen = HashTable.create ()

    for excluded in itemsToExclude do
        HashTable.add seen excluded |> ignore

    [ for element in list do
          if HashTable.add seen element then
              yield element ]

/// The elements by their keys, keys in the order of their first elements.
let groupBy (projection: 'T -> 'Key) (list: 'T list) : ('Key * 'T list) list when 'Key: equality =
    let groups = Grouping.create ()

    for element in list do
        Grouping.add groups (projection element) element

    Grouping.lists groups

/// How many elements have each key, keys in the order of their first elements.
let countBy (projection: 'T -> 'Key) (list: 'T list) : ('Key * int) list when 'Key: equality =
    let groups = Grouping.create ()

    for element in list do
        Grouping.count groups (projection element)

    Grouping.counts groups

/// The first element of a list that must have one.
let private first (list: 'T list) : 'T =
    match list with
    | element :: _ -> element
    | [] -> invalidArg "list" "The input sequence was empty."

let inline sum (list: 'T list) : 'T =
    let mutable total : 'T = GenericZero

    for element in list do
        total <- Checked.(+) total element

    total

let inline sumBy (projection: 'T -> 'U) (list: 'T list) : 'U =
    let mutable total : 'U = GenericZero

    for element in list do
        total <- Checked.(+) total (projection element)

    total

let inline average (list: 'T list) : 'T =
    if isEmpty list then
        invalidArg "source" "The input sequence was empty."

    DivideByInt (sum list) (length list)

let inline averageBy (projection: 'T -> 'U) (list: 'T list) : 'U =
    if isEmpty list then
        invalidArg "source" "The input sequence was empty."

    DivideByInt (sumBy projection list) (length list)

/// The least element.
let inline min (list: 'T list) : 'T when 'T: comparison =
    let mutable result = first list

    for element in list do
        if element < result then
            result <- element

    result

/// The greatest element.
let inline max (list: 'T list) : 'T when 'T: comparison =
    let mutable result = first list

    for element in list do
        if element > result then
            result <- element

    result

let inline minBy (projection: 'T -> 'Key) (list: 'T list) : 'T when 'Key: comparison =
    let mutable result = first list
    let mutable least = projection result

    for element in list do
        let key = projection element

        if key < least then
            result <- element
            least <- key

    result

let inline maxBy (projection: 'T -> 'Key) (list: 'T list) : 'T when 'Key: comparison =
    let mutable result = first list
    let mutable greatest = projection result

    for element in list do
        let key = projection element

        if key > greatest then
            result <- element
            greatest <- key

    result

/// The elements at the places that a permutation of the indexes gives them.
let permute (indexMap: int -> int) (list: 'T list) : 'T list = ofArray (Sorting.permuted indexMap (toArray list))

/// Compares two lists by a comparison function, then by length.
let compareWith (comparer: 'T -> 'T -> int) (list1: 'T list) (list2: 'T list) : int =
    let rec compareFrom rest1 rest2 =
        match rest1, rest2 with
        | first1 :: others1, first2 :: others2 ->
            let order = comparer first1 first2
            if order <> 0 then order else compareFrom others1 others2
        | [], [] -> 0
        | [], _ -> -1
        | _ -> 1

    compareFrom list1 list2

[<Intrinsic("List.updateAt")>]
let updateAt (index: int) (value: 'T) (source: 'T list) : 'T list = intrinsic

[<Intrinsic("List.insertAt")>]
let insertAt (index: int) (value: 'T) (source: 'T list) : 'T list = intrinsic

[<Intrinsic("List.insertManyAt")>]
let private insertListAt (index: int) (values: 'T list) (source: 'T list) : 'T list = intrinsic

let insertManyAt (index: int) (values: seq<'T>) (source: 'T list) : 'T list = insertListAt index (ofSeq values) source

[<Intrinsic("List.removeAt")>]
let removeAt (index: int) (source: 'T list) : 'T list = intrinsic

[<Intrinsic("List.removeManyAt")>]
let removeManyAt (index: int) (count: int) (source: 'T list) : 'T list = intrinsic

// Random choices: By a function that gives numbers from 0.0 up to 1.0, or With a generator.

let randomShuffleBy (randomizer: unit -> float) (source: 'T list) : 'T list =
    List.ofArray (Array.randomShuffleBy randomizer (Array.ofList source))

let randomShuffleWith (random: Random) (source: 'T list) : 'T list =
    List.ofArray (Array.randomShuffleWith random (Array.ofList source))

[<Requires("random")>]
let randomShuffle (source: 'T list) : 'T list =
    List.ofArray (Array.randomShuffleWith Random.Shared (Array.ofList source))

let randomChoiceBy (randomizer: unit -> float) (source: 'T list) : 'T =
    Array.randomChoiceBy randomizer (Array.ofList source)

let randomChoiceWith (random: Random) (source: 'T list) : 'T =
    Array.randomChoiceWith random (Array.ofList source)

[<Requires("random")>]
let randomChoice (source: 'T list) : 'T =
    Array.randomChoiceWith Random.Shared (Array.ofList source)

let randomChoicesBy (randomizer: unit -> float) (count: int) (source: 'T list) : 'T list =
    List.ofArray (Array.randomChoicesBy randomizer count (Array.ofList source))

let randomChoicesWith (random: Random) (count: int) (source: 'T list) : 'T list =
    List.ofArray (Array.randomChoicesWith random count (Array.ofList source))

[<Requires("random")>]
let randomChoices (count: int) (source: 'T list) : 'T list =
    List.ofArray (Array.randomChoicesWith Random.Shared count (Array.ofList source))

let randomSampleBy (randomizer: unit -> float) (count: int) (source: 'T list) : 'T list =
    List.ofArray (Array.randomSampleBy randomizer count (Array.ofList source))

let randomSampleWith (random: Random) (count: int) (source: 'T list) : 'T list =
    List.ofArray (Array.randomSampleWith random count (Array.ofList source))

[<Requires("random")>]
let randomSample (count: int) (source: 'T list) : 'T list =
    List.ofArray (Array.randomSampleWith Random.Shared count (Array.ofList source))
