/// Operations on arrays.
module Array

type Array<'T> with
    [<Intrinsic("Array.length")>]
    member array.Length : int = intrinsic

    [<Intrinsic("Array.slice")>]
    member array.GetSlice (first: int option, last: int option) : 'T[] = intrinsic

    [<Intrinsic("Array.setSlice")>]
    member array.SetSlice (first: int option, last: int option, values: 'T[]) : unit = intrinsic

    [<Intrinsic("Array.copy")>]
    member array.Clone () : 'T[] = intrinsic

    member array.GetLength (dimension: int) : int = array.Length

    member array.GetLongLength (dimension: int) : int = array.Length

    member array.LongLength : int = array.Length

    member array.GetLowerBound (dimension: int) : int = 0

    member array.GetUpperBound (dimension: int) : int = array.Length - 1

    member array.Rank : int = 1

    member array.GetValue (index: int) : 'T = array.[index]

    member array.SetValue (value: 'T, index: int) : unit = array.[index] <- value

[<Intrinsic("Array.length")>]
let length (array: 'T[]) : int = intrinsic

let isEmpty (array: 'T[]) : bool = array.Length = 0

/// An array of zeros: 0, 0.0, false, or null.
[<Intrinsic("Array.zeroCreate")>]
let zeroCreate<'T> (count: int) : 'T[] = intrinsic

[<Intrinsic("Array.create")>]
let create<'T> (count: int) (value: 'T) : 'T[] = intrinsic

let empty<'T> : 'T[] = [||]

let singleton (value: 'T) : 'T[] = [| value |]

let replicate (count: int) (initial: 'T) : 'T[] = create count initial

/// An array of a length whose elements a function of the index gives.
let init (count: int) (initializer: int -> 'T) : 'T[] =
    let result : 'T[] = zeroCreate count

    for i in 0 .. count - 1 do
        result.[i] <- initializer i

    result

let get (array: 'T[]) (index: int) : 'T = array.[index]

let set (array: 'T[]) (index: int) (value: 'T) : unit = array.[index] <- value

let item (index: int) (array: 'T[]) : 'T = array.[index]

let tryItem (index: int) (array: 'T[]) : 'T option =
    if index < 0 || index >= array.Length then None else Some array.[index]

let head (array: 'T[]) : 'T =
    if array.Length = 0 then
        invalidArg "array" "The input array was empty."

    array.[0]

let last (array: 'T[]) : 'T =
    if array.Length = 0 then
        invalidArg "array" "The input array was empty."

    array.[array.Length - 1]

let tryHead (array: 'T[]) : 'T option = if array.Length = 0 then None else Some array.[0]

let tryLast (array: 'T[]) : 'T option = if array.Length = 0 then None else Some array.[array.Length - 1]

let exactlyOne (array: 'T[]) : 'T =
    if array.Length = 0 then
        invalidArg "array" "The input array was empty."

    if array.Length > 1 then
        invalidArg "array" "The input sequence contains more than one element."

    array.[0]

let tryExactlyOne (array: 'T[]) : 'T option = if array.Length = 1 then Some array.[0] else None

[<Intrinsic("Array.copy")>]
let copy (array: 'T[]) : 'T[] = intrinsic

[<Intrinsic("Array.sub")>]
let sub (array: 'T[]) (startIndex: int) (count: int) : 'T[] = intrinsic

[<Intrinsic("Array.fill")>]
let fill (target: 'T[]) (targetIndex: int) (count: int) (value: 'T) : unit = intrinsic

[<Intrinsic("Array.blit")>]
let blit (source: 'T[]) (sourceIndex: int) (target: 'T[]) (targetIndex: int) (count: int) : unit = intrinsic

[<Intrinsic("Array.append")>]
let append (array1: 'T[]) (array2: 'T[]) : 'T[] = intrinsic

[<Intrinsic("Array.concatList")>]
let private concatList<'T> (arrays: 'T[] list) : 'T[] = intrinsic

/// The elements of all arrays one after the other.
let concat (arrays: seq<'T[]>) : 'T[] = concatList [ for array in arrays -> array ]

[<Intrinsic("Array.rev")>]
let rev (array: 'T[]) : 'T[] = intrinsic

let tail (array: 'T[]) : 'T[] =
    if array.Length = 0 then
        invalidArg "array" "The input sequence has an insufficient number of elements."

    sub array 1 (array.Length - 1)

[<Intrinsic("Array.take")>]
let take (count: int) (array: 'T[]) : 'T[] = intrinsic

[<Intrinsic("Array.skip")>]
let skip (count: int) (array: 'T[]) : 'T[] = intrinsic

let truncate (count: int) (array: 'T[]) : 'T[] =
    if count <= 0 then [||]
    elif count >= array.Length then copy array
    else sub array 0 count

let splitAt (index: int) (array: 'T[]) : 'T[] * 'T[] =
    LibraryErrors.requireNonNegative "index" index

    if index > array.Length then
        raise (InvalidOperationException "The input sequence has an insufficient number of elements.")

    (sub array 0 index, sub array index (array.Length - index))

[<Intrinsic("List.ofArray")>]
let toList (array: 'T[]) : 'T list = intrinsic

[<Intrinsic("List.toArray")>]
let ofList<'T> (list: 'T list) : 'T[] = intrinsic

let ofSeq (source: seq<'T>) : 'T[] =
    match box source with
    | :? ('T list) as list -> ofList list
    | _ -> [| for element in source -> element |]

let toSeq (array: 'T[]) : seq<'T> = seq { for element in array -> element }

let iter (action: 'T -> unit) (array: 'T[]) : unit =
    for element in array do
        action element

let iteri (action: int -> 'T -> unit) (array: 'T[]) : unit =
    for i in 0 .. array.Length - 1 do
        action i array.[i]

let map (mapping: 'T -> 'U) (array: 'T[]) : 'U[] =
    let result : 'U[] = zeroCreate array.Length

    for i in 0 .. array.Length - 1 do
        result.[i] <- mapping array.[i]

    result

let mapi (mapping: int -> 'T -> 'U) (array: 'T[]) : 'U[] =
    let result : 'U[] = zeroCreate array.Length

    for i in 0 .. array.Length - 1 do
        result.[i] <- mapping i array.[i]

    result

let indexed (array: 'T[]) : (int * 'T)[] = mapi (fun i element -> (i, element)) array

let filter (predicate: 'T -> bool) (array: 'T[]) : 'T[] =
    let kept : 'T[] = zeroCreate array.Length
    let mutable count = 0

    for element in array do
        if predicate element then
            kept.[count] <- element
            count <- count + 1

    sub kept 0 count

let where (predicate: 'T -> bool) (array: 'T[]) : 'T[] = filter predicate array

let choose (chooser: 'T -> 'U option) (array: 'T[]) : 'U[] =
    let chosen : 'U[] = zeroCreate array.Length
    let mutable count = 0

    for element in array do
        match chooser element with
        | Some value ->
            chosen.[count] <- value
            count <- count + 1
        | None -> ()

    sub chosen 0 count

let collect (mapping: 'T -> 'U[]) (array: 'T[]) : 'U[] =
    [| for element in array do
           yield! mapping element |]

let fold (folder: 'State -> 'T -> 'State) (state: 'State) (array: 'T[]) : 'State =
    let mutable result = state

    for element in array do
        result <- folder result element

    result

let foldBack (folder: 'T -> 'State -> 'State) (array: 'T[]) (state: 'State) : 'State =
    let mutable result = state

    for i in array.Length - 1 .. -1 .. 0 do
        result <- folder array.[i] result

    result

let scan (folder: 'State -> 'T -> 'State) (state: 'State) (array: 'T[]) : 'State[] =
    let result = create (array.Length + 1) state

    for i in 0 .. array.Length - 1 do
        result.[i + 1] <- folder result.[i] array.[i]

    result

let scanBack (folder: 'T -> 'State -> 'State) (array: 'T[]) (state: 'State) : 'State[] =
    let result = create (array.Length + 1) state

    for i in array.Length - 1 .. -1 .. 0 do
        result.[i] <- folder array.[i] result.[i + 1]

    result

let reduce (reduction: 'T -> 'T -> 'T) (array: 'T[]) : 'T =
    let mutable result = head array

    for i in 1 .. array.Length - 1 do
        result <- reduction result array.[i]

    result

let reduceBack (reduction: 'T -> 'T -> 'T) (array: 'T[]) : 'T =
    let mutable result = last array

    for i in array.Length - 2 .. -1 .. 0 do
        result <- reduction array.[i] result

    result

let mapFold (mapping: 'State -> 'T -> 'Result * 'State) (state: 'State) (array: 'T[]) : 'Result[] * 'State =
    let mutable current = state
    let results : 'Result[] = zeroCreate array.Length

    for i in 0 .. array.Length - 1 do
        let (result, next) = mapping current array.[i]
        results.[i] <- result
        current <- next

    (results, current)

let mapFoldBack (mapping: 'T -> 'State -> 'Result * 'State) (array: 'T[]) (state: 'State) : 'Result[] * 'State =
    let mutable current = state
    let results : 'Result[] = zeroCreate array.Length

    for i in array.Length - 1 .. -1 .. 0 do
        let (result, next) = mapping array.[i] current
        results.[i] <- result
        current <- next

    (results, current)

/// The index of the first element from an index on that satisfies a predicate, or -1.
let rec private indexFrom (index: int) (predicate: 'T -> bool) (array: 'T[]) : int =
    if index >= array.Length then -1
    elif predicate array.[index] then index
    else indexFrom (index + 1) predicate array

/// The index of the last element up to an index that satisfies a predicate, or -1.
let rec private indexBackFrom (index: int) (predicate: 'T -> bool) (array: 'T[]) : int =
    if index < 0 then -1
    elif predicate array.[index] then index
    else indexBackFrom (index - 1) predicate array

let private found (index: int) : int =
    if index < 0 then
        raise (KeyNotFoundException LibraryErrors.notFound)

    index

let exists (predicate: 'T -> bool) (array: 'T[]) : bool = indexFrom 0 predicate array >= 0

let forall (predicate: 'T -> bool) (array: 'T[]) : bool =
    indexFrom 0 (fun element -> not (predicate element)) array < 0

[<Intrinsic("Array.contains")>]
let contains (value: 'T) (array: 'T[]) : bool when 'T: equality = intrinsic

let findIndex (predicate: 'T -> bool) (array: 'T[]) : int = found (indexFrom 0 predicate array)

let findIndexBack (predicate: 'T -> bool) (array: 'T[]) : int =
    found (indexBackFrom (array.Length - 1) predicate array)

let find (predicate: 'T -> bool) (array: 'T[]) : 'T = array.[findIndex predicate array]

let findBack (predicate: 'T -> bool) (array: 'T[]) : 'T = array.[findIndexBack predicate array]

let tryFindIndex (predicate: 'T -> bool) (array: 'T[]) : int option =
    let index = indexFrom 0 predicate array
    if index < 0 then None else Some index

let tryFindIndexBack (predicate: 'T -> bool) (array: 'T[]) : int option =
    let index = indexBackFrom (array.Length - 1) predicate array
    if index < 0 then None else Some index

let tryFind (predicate: 'T -> bool) (array: 'T[]) : 'T option =
    let index = indexFrom 0 predicate array
    if index < 0 then None else Some array.[index]

let tryFindBack (predicate: 'T -> bool) (array: 'T[]) : 'T option =
    let index = indexBackFrom (array.Length - 1) predicate array
    if index < 0 then None else Some array.[index]

let tryPick (chooser: 'T -> 'U option) (array: 'T[]) : 'U option =
    let rec search index =
        if index >= array.Length then
            None
        else
            match chooser array.[index] with
            | None -> search (index + 1)
            | result -> result

    search 0

let pick (chooser: 'T -> 'U option) (array: 'T[]) : 'U =
    match tryPick chooser array with
    | Some result -> result
    | None -> raise (KeyNotFoundException LibraryErrors.notFound)

let partition (predicate: 'T -> bool) (array: 'T[]) : 'T[] * 'T[] =
    let chosen = map predicate array

    ([| for i in 0 .. array.Length - 1 do
            if chosen.[i] then
                yield array.[i] |],
     [| for i in 0 .. array.Length - 1 do
            if not chosen.[i] then
                yield array.[i] |])

let takeWhile (predicate: 'T -> bool) (array: 'T[]) : 'T[] =
    let index = indexFrom 0 (fun element -> not (predicate element)) array
    sub array 0 (if index < 0 then array.Length else index)

let skipWhile (predicate: 'T -> bool) (array: 'T[]) : 'T[] =
    let index = indexFrom 0 (fun element -> not (predicate element)) array
    if index < 0 then [||] else sub array index (array.Length - index)

let chunkBySize (chunkSize: int) (array: 'T[]) : 'T[][] =
    LibraryErrors.requirePositive "chunkSize" chunkSize

    [| for start in 0 .. chunkSize .. array.Length - 1 do
           let left = array.Length - start
           yield sub array start (if left < chunkSize then left else chunkSize) |]

let splitInto (count: int) (array: 'T[]) : 'T[][] =
    LibraryErrors.requirePositive "count" count

    let chunks = if array.Length < count then array.Length else count

    if chunks = 0 then
        [||]
    else
        let size = array.Length / chunks
        let larger = array.Length % chunks

        [| for i in 0 .. chunks - 1 do
               let start = i * size + (if i < larger then i else larger)
               yield sub array start (if i < larger then size + 1 else size) |]

let windowed (windowSize: int) (array: 'T[]) : 'T[][] =
    LibraryErrors.requirePositive "windowSize" windowSize

    [| for start in 0 .. array.Length - windowSize -> sub array start windowSize |]

let pairwise (array: 'T[]) : ('T * 'T)[] =
    [| for i in 0 .. array.Length - 2 -> (array.[i], array.[i + 1]) |]

let transpose (arrays: seq<'T[]>) : 'T[][] =
    let rows = ofSeq arrays

    if rows.Length = 0 then
        [||]
    else
        let width = rows.[0].Length

        for row in rows do
            if row.Length <> width then
                invalidArg "arrays" "The arrays have different lengths."

        init width (fun column -> map (fun (row: 'T[]) -> row.[column]) rows)

let private checkSameLength (array1: 'T1[]) (array2: 'T2[]) : unit =
    if array1.Length <> array2.Length then
        invalidArg
            "array1"
            (sprintf "The arrays have different lengths.\narray1.Length = %d, array2.Length = %d" array1.Length array2.Length)

let zip (array1: 'T1[]) (array2: 'T2[]) : ('T1 * 'T2)[] =
    checkSameLength array1 array2
    init array1.Length (fun i -> (array1.[i], array2.[i]))

let zip3 (array1: 'T1[]) (array2: 'T2[]) (array3: 'T3[]) : ('T1 * 'T2 * 'T3)[] =
    checkSameLength array1 array2
    checkSameLength array1 array3
    init array1.Length (fun i -> (array1.[i], array2.[i], array3.[i]))

let unzip (array: ('T1 * 'T2)[]) : 'T1[] * 'T2[] = (map fst array, map snd array)

let unzip3 (array: ('T1 * 'T2 * 'T3)[]) : 'T1[] * 'T2[] * 'T3[] =
    (map (fun (first, _, _) -> first) array,
     map (fun (_, second, _) -> second) array,
     map (fun (_, _, third) -> third) array)

let iter2 (action: 'T1 -> 'T2 -> unit) (array1: 'T1[]) (array2: 'T2[]) : unit =
    checkSameLength array1 array2

    for i in 0 .. array1.Length - 1 do
        action array1.[i] array2.[i]

let iteri2 (action: int -> 'T1 -> 'T2 -> unit) (array1: 'T1[]) (array2: 'T2[]) : unit =
    checkSameLength array1 array2

    for i in 0 .. array1.Length - 1 do
        action i array1.[i] array2.[i]

let map2 (mapping: 'T1 -> 'T2 -> 'U) (array1: 'T1[]) (array2: 'T2[]) : 'U[] =
    checkSameLength array1 array2
    init array1.Length (fun i -> mapping array1.[i] array2.[i])

let mapi2 (mapping: int -> 'T1 -> 'T2 -> 'U) (array1: 'T1[]) (array2: 'T2[]) : 'U[] =
    checkSameLength array1 array2
    init array1.Length (fun i -> mapping i array1.[i] array2.[i])

let map3 (mapping: 'T1 -> 'T2 -> 'T3 -> 'U) (array1: 'T1[]) (array2: 'T2[]) (array3: 'T3[]) : 'U[] =
    checkSameLength array1 array2
    checkSameLength array1 array3
    init array1.Length (fun i -> mapping array1.[i] array2.[i] array3.[i])

let fold2 (folder: 'State -> 'T1 -> 'T2 -> 'State) (state: 'State) (array1: 'T1[]) (array2: 'T2[]) : 'State =
    checkSameLength array1 array2
    let mutable result = state

    for i in 0 .. array1.Length - 1 do
        result <- folder result array1.[i] array2.[i]

    result

let foldBack2 (folder: 'T1 -> 'T2 -> 'State -> 'State) (array1: 'T1[]) (array2: 'T2[]) (state: 'State) : 'State =
    checkSameLength array1 array2
    let mutable result = state

    for i in array1.Length - 1 .. -1 .. 0 do
        result <- folder array1.[i] array2.[i] result

    result

let forall2 (predicate: 'T1 -> 'T2 -> bool) (array1: 'T1[]) (array2: 'T2[]) : bool =
    checkSameLength array1 array2
    let rec check index = index >= array1.Length || (predicate array1.[index] array2.[index] && check (index + 1))
    check 0

let exists2 (predicate: 'T1 -> 'T2 -> bool) (array1: 'T1[]) (array2: 'T2[]) : bool =
    not (forall2 (fun first second -> not (predicate first second)) array1 array2)

let allPairs (array1: 'T1[]) (array2: 'T2[]) : ('T1 * 'T2)[] =
    [| for first in array1 do
           for second in array2 do
               yield (first, second) |]

[<Intrinsic("Array.sort")>]
let sort (array: 'T[]) : 'T[] when 'T: comparison = intrinsic

[<Intrinsic("Array.sortDescending")>]
let sortDescending (array: 'T[]) : 'T[] when 'T: comparison = intrinsic

[<Intrinsic("Array.sortByKeys")>]
let private sortByKeys (keys: 'Key[]) (array: 'T[]) (isDescending: bool) : 'T[] = intrinsic

let sortBy (projection: 'T -> 'Key) (array: 'T[]) : 'T[] when 'Key: comparison = sortByKeys (map projection array) array false

let sortByDescending (projection: 'T -> 'Key) (array: 'T[]) : 'T[] when 'Key: comparison = sortByKeys (map projection array) array true

let sortWith (comparer: 'T -> 'T -> int) (array: 'T[]) : 'T[] = Sorting.sorted comparer (copy array)

let sortInPlace (array: 'T[]) : unit when 'T: comparison = blit (sort array) 0 array 0 array.Length

let sortInPlaceBy (projection: 'T -> 'Key) (array: 'T[]) : unit when 'Key: comparison =
    blit (sortBy projection array) 0 array 0 array.Length

let sortInPlaceWith (comparer: 'T -> 'T -> int) (array: 'T[]) : unit =
    blit (sortWith comparer array) 0 array 0 array.Length

[<Intrinsic("Array.distinct")>]
let distinct (array: 'T[]) : 'T[] when 'T: equality = intrinsic

let distinctBy (projection: 'T -> 'Key) (array: 'T[]) : 'T[] when 'Key: equality =
    let seen = HashTable.create ()
    filter (fun element -> HashTable.add seen (projection element)) array

let except (itemsToExclude: seq<'T>) (array: 'T[]) : 'T[] when 'T: equality =
    let seen = HashTable.create ()

    for excluded in itemsToExclude do
        HashTable.add seen excluded |> ignore

    filter (fun element -> HashTable.add seen element) array

let groupBy (projection: 'T -> 'Key) (array: 'T[]) : ('Key * 'T[])[] when 'Key: equality =
    let groups = Grouping.create ()

    for element in array do
        Grouping.add groups (projection element) element

    [| for (key, elements) in Grouping.lists groups -> (key, ofList elements) |]

let countBy (projection: 'T -> 'Key) (array: 'T[]) : ('Key * int)[] when 'Key: equality =
    let groups = Grouping.create ()

    for element in array do
        Grouping.count groups (projection element)

    ofList (Grouping.counts groups)

let inline sum (array: 'T[]) : 'T =
    let mutable total : 'T = GenericZero

    for element in array do
        total <- Checked.(+) total element

    total

let inline sumBy (projection: 'T -> 'U) (array: 'T[]) : 'U =
    let mutable total : 'U = GenericZero

    for element in array do
        total <- Checked.(+) total (projection element)

    total

let inline average (array: 'T[]) : 'T =
    if isEmpty array then
        invalidArg "array" "The input array was empty."

    DivideByInt (sum array) (length array)

let inline averageBy (projection: 'T -> 'U) (array: 'T[]) : 'U =
    if isEmpty array then
        invalidArg "array" "The input array was empty."

    DivideByInt (sumBy projection array) (length array)

let inline min (array: 'T[]) : 'T when 'T: comparison =
    let mutable result = head array

    for element in array do
        if element < result then
            result <- element

    result

let inline max (array: 'T[]) : 'T when 'T: comparison =
    let mutable result = head array

    for element in array do
        if element > result then
            result <- element

    result

let inline minBy (projection: 'T -> 'Key) (array: 'T[]) : 'T when 'Key: comparison =
    let mutable result = head array
    let mutable least = projection result

    for i in 1 .. length array - 1 do
        let key = projection (get array i)

        if key < least then
            result <- get array i
            least <- key

    result

let inline maxBy (projection: 'T -> 'Key) (array: 'T[]) : 'T when 'Key: comparison =
    let mutable result = head array
    let mutable greatest = projection result

    for i in 1 .. length array - 1 do
        let key = projection (get array i)

        if key > greatest then
            result <- get array i
            greatest <- key

    result

let unfold (generator: 'State -> ('T * 'State) option) (state: 'State) : 'T[] =
    let mutable current = generator state

    [| while current.IsSome do
           let (element, next) = current.Value
           yield element
           current <- generator next |]

/// The elements at the places that a permutation of the indexes gives them.
let permute (indexMap: int -> int) (array: 'T[]) : 'T[] = Sorting.permuted indexMap array

let compareWith (comparer: 'T -> 'T -> int) (array1: 'T[]) (array2: 'T[]) : int =
    let shorter = if array1.Length < array2.Length then array1.Length else array2.Length

    let rec compareFrom index =
        if index = shorter then
            compare array1.Length array2.Length
        else
            let order = comparer array1.[index] array2.[index]
            if order <> 0 then order else compareFrom (index + 1)

    compareFrom 0

let private checkIndex (index: int) (limit: int) : unit =
    if index < 0 || index > limit then
        invalidArg "index" "The index is outside the legal range."

let updateAt (index: int) (value: 'T) (source: 'T[]) : 'T[] =
    checkIndex index (source.Length - 1)
    let result = copy source
    result.[index] <- value
    result

let insertManyAt (index: int) (values: seq<'T>) (source: 'T[]) : 'T[] =
    checkIndex index source.Length
    concat [ sub source 0 index; ofSeq values; sub source index (source.Length - index) ]

let insertAt (index: int) (value: 'T) (source: 'T[]) : 'T[] = insertManyAt index [ value ] source

let removeManyAt (index: int) (count: int) (source: 'T[]) : 'T[] =
    checkIndex index (source.Length - count)
    append (sub source 0 index) (sub source (index + count) (source.Length - index - count))

let removeAt (index: int) (source: 'T[]) : 'T[] =
    checkIndex index (source.Length - 1)
    removeManyAt index 1 source

// Random choices: By a function that gives numbers from 0.0 up to 1.0, or With a generator.

let private nextIndex (randomizer: unit -> float) (minValue: int) (maxValue: int) : int =
    let number = randomizer ()

    if not (number >= 0.0 && number < 1.0) then
        raise (ArgumentOutOfRangeException ("randomizer", "The number must be at least 0.0 and less than 1.0."))

    int (number * float (maxValue - minValue)) + minValue

let private requireElements (array: 'T[]) : unit =
    if array.Length = 0 then
        invalidArg "array" "The input array was empty."

/// Puts the elements in an order that numbers decide: from a first index up to before a second one.
let private shuffleInPlace (next: int -> int -> int) (array: 'T[]) : unit =
    for i in 0 .. array.Length - 2 do
        let other = next i array.Length

        if other <> i then
            let element = array.[i]
            array.[i] <- array.[other]
            array.[other] <- element

let private choicesOf (next: int -> int -> int) (count: int) (array: 'T[]) : 'T[] =
    LibraryErrors.requireNonNegative "count" count
    requireElements array
    init count (fun _ -> array.[next 0 array.Length])

let private sampleOf (next: int -> int -> int) (count: int) (array: 'T[]) : 'T[] =
    LibraryErrors.requireNonNegative "count" count
    requireElements array

    if count > array.Length then
        invalidArg "count" "The input sequence has an insufficient number of elements."

    let pool = copy array

    init count (fun i ->
        let chosen = next 0 (pool.Length - i)
        let element = pool.[chosen]
        pool.[chosen] <- pool.[pool.Length - i - 1]
        element)

let randomShuffleInPlaceBy (randomizer: unit -> float) (array: 'T[]) : unit = shuffleInPlace (nextIndex randomizer) array

let randomShuffleInPlaceWith (random: Random) (array: 'T[]) : unit =
    shuffleInPlace (fun low high -> random.Next (low, high)) array

[<Requires("random")>]
let randomShuffleInPlace (array: 'T[]) : unit = randomShuffleInPlaceWith Random.Shared array

let randomShuffleBy (randomizer: unit -> float) (array: 'T[]) : 'T[] =
    let result = copy array
    randomShuffleInPlaceBy randomizer result
    result

let randomShuffleWith (random: Random) (array: 'T[]) : 'T[] =
    let result = copy array
    randomShuffleInPlaceWith random result
    result

[<Requires("random")>]
let randomShuffle (array: 'T[]) : 'T[] = randomShuffleWith Random.Shared array

let randomChoiceBy (randomizer: unit -> float) (array: 'T[]) : 'T =
    requireElements array
    array.[nextIndex randomizer 0 array.Length]

let randomChoiceWith (random: Random) (array: 'T[]) : 'T =
    requireElements array
    array.[random.Next (0, array.Length)]

[<Requires("random")>]
let randomChoice (array: 'T[]) : 'T = randomChoiceWith Random.Shared array

let randomChoicesBy (randomizer: unit -> float) (count: int) (array: 'T[]) : 'T[] =
    choicesOf (nextIndex randomizer) count array

let randomChoicesWith (random: Random) (count: int) (array: 'T[]) : 'T[] =
    choicesOf (fun low high -> random.Next (low, high)) count array

[<Requires("random")>]
let randomChoices (count: int) (array: 'T[]) : 'T[] = randomChoicesWith Random.Shared count array

let randomSampleBy (randomizer: unit -> float) (count: int) (array: 'T[]) : 'T[] =
    sampleOf (nextIndex randomizer) count array

let randomSampleWith (random: Random) (count: int) (array: 'T[]) : 'T[] =
    sampleOf (fun low high -> random.Next (low, high)) count array

[<Requires("random")>]
let randomSample (count: int) (array: 'T[]) : 'T[] = randomSampleWith Random.Shared count array

// .NET's static methods

[<Intrinsic("Array.sort")>]
let private ordered (array: 'T[]) : 'T[] = intrinsic

[<Intrinsic("Operators.compareAny")>]
let private compareAny (a: obj) (b: obj) : int = intrinsic

let private requireRange (array: 'T[]) (index: int) (count: int) : unit =
    if index < 0 then
        raise (ArgumentOutOfRangeException "index")

    if count < 0 then
        raise (ArgumentOutOfRangeException "length")

    if index + count > array.Length then
        invalidArg
            null
            "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection."

/// The first place from `from` on, in steps, up to `last`, whose element the predicate accepts; -1 when there is none.
let private place (array: 'T[]) (from: int) (last: int) (step: int) (predicate: 'T -> bool) : int =
    let mutable at = from
    let mutable found = -1

    while found < 0 && (if step > 0 then at <= last else at >= last) do
        if predicate array.[at] then
            found <- at

        at <- at + step

    found

let private search (array: 'T[]) (from: int) (count: int) (value: 'T) (comparer: 'T -> 'T -> int) : int =
    requireRange array from count
    let mutable low = from
    let mutable high = from + count - 1
    let mutable found = -1

    while found < 0 && low <= high do
        let middle = low + (high - low) / 2
        let order = comparer array.[middle] value

        if order = 0 then found <- middle
        elif order < 0 then low <- middle + 1
        else high <- middle - 1

    if found >= 0 then found else -1 - low

let private sortKeys (keys: 'Key[]) (items: 'T[]) (comparer: 'Key -> 'Key -> int) : unit =
    if items.Length < keys.Length then
        invalidArg
            null
            "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection."

    let order = sortWith (fun a b -> comparer keys.[a] keys.[b]) (init keys.Length id)
    let oldKeys = copy keys
    let oldItems = copy items

    for at in 0 .. keys.Length - 1 do
        keys.[at] <- oldKeys.[order.[at]]
        items.[at] <- oldItems.[order.[at]]

let private comparing (comparer: IComparer<'T>) : 'T -> 'T -> int =
    if isNull comparer then
        fun a b -> compareAny (box a) (box b)
    else
        fun a b -> comparer.Compare (a, b)

type Array<'T> with
    static member Empty<'T> () : 'T[] = [||]

    member array.CopyTo (target: 'T[], index: int) : unit = blit array 0 target index array.Length

    static member Sort (array: 'T[]) : unit = blit (ordered array) 0 array 0 array.Length
    static member Sort (array: 'T[], comparison: 'T -> 'T -> int) : unit = sortInPlaceWith comparison array
    static member Sort (array: 'T[], comparer: IComparer<'T>) : unit = sortInPlaceWith (comparing comparer) array

    static member Sort (array: 'T[], index: int, length: int) : unit =
        requireRange array index length
        blit (ordered (sub array index length)) 0 array index length

    static member Sort (keys: 'Key[], items: 'T[]) : unit =
        sortKeys keys items (fun a b -> compareAny (box a) (box b))

    static member Sort (keys: 'Key[], items: 'T[], comparer: IComparer<'Key>) : unit =
        sortKeys keys items (comparing comparer)

    static member Sort (array: 'T[], index: int, length: int, comparer: IComparer<'T>) : unit =
        requireRange array index length
        let part = sub array index length
        sortInPlaceWith (comparing comparer) part
        blit part 0 array index length

    static member Reverse (array: 'T[]) : unit = blit (rev array) 0 array 0 array.Length

    static member Reverse (array: 'T[], index: int, length: int) : unit =
        requireRange array index length
        blit (rev (sub array index length)) 0 array index length

    static member IndexOf (array: 'T[], value: 'T) : int =
        place array 0 (array.Length - 1) 1 (fun element -> box element = box value)

    static member IndexOf (array: 'T[], value: 'T, startIndex: int) : int =
        requireRange array startIndex 0
        place array startIndex (array.Length - 1) 1 (fun element -> box element = box value)

    static member IndexOf (array: 'T[], value: 'T, startIndex: int, count: int) : int =
        requireRange array startIndex count
        place array startIndex (startIndex + count - 1) 1 (fun element -> box element = box value)

    static member LastIndexOf (array: 'T[], value: 'T) : int =
        place array (array.Length - 1) 0 -1 (fun element -> box element = box value)

    static member LastIndexOf (array: 'T[], value: 'T, startIndex: int) : int =
        requireRange array startIndex 0
        let from = if startIndex < array.Length then startIndex else array.Length - 1
        place array from 0 -1 (fun element -> box element = box value)

    static member LastIndexOf (array: 'T[], value: 'T, startIndex: int, count: int) : int =
        requireRange array (startIndex - count + 1) count
        place array startIndex (startIndex - count + 1) -1 (fun element -> box element = box value)

    static member Resize (array: byref<'T[]>, newSize: int) : unit =
        let resized = zeroCreate newSize

        if not (isNull array) then
            blit array 0 resized 0 (if array.Length < newSize then array.Length else newSize)

        array <- resized

    static member Copy (sourceArray: 'T[], destinationArray: 'T[], length: int) : unit =
        blit sourceArray 0 destinationArray 0 length

    static member Copy
        (
            sourceArray: 'T[],
            sourceIndex: int,
            destinationArray: 'T[],
            destinationIndex: int,
            length: int
        ) : unit =
        blit sourceArray sourceIndex destinationArray destinationIndex length

    static member Fill (array: 'T[], value: 'T) : unit = fill array 0 array.Length value

    static member Fill (array: 'T[], value: 'T, startIndex: int, count: int) : unit =
        fill array startIndex count value

    static member inline Clear (array: 'T[]) : unit = fill array 0 array.Length Unchecked.defaultof<'T>

    static member inline Clear (array: 'T[], index: int, length: int) : unit =
        fill array index length Unchecked.defaultof<'T>

    static member inline Find (array: 'T[], ``match``: 'T -> bool) : 'T =
        let index = place array 0 (array.Length - 1) 1 ``match``
        if index < 0 then Unchecked.defaultof<'T> else array.[index]

    static member inline FindLast (array: 'T[], ``match``: 'T -> bool) : 'T =
        let index = place array (array.Length - 1) 0 -1 ``match``
        if index < 0 then Unchecked.defaultof<'T> else array.[index]

    static member FindAll (array: 'T[], ``match``: 'T -> bool) : 'T[] = filter ``match`` array
    static member FindIndex (array: 'T[], ``match``: 'T -> bool) : int = place array 0 (array.Length - 1) 1 ``match``

    static member FindIndex (array: 'T[], startIndex: int, ``match``: 'T -> bool) : int =
        requireRange array startIndex 0
        place array startIndex (array.Length - 1) 1 ``match``

    static member FindLastIndex (array: 'T[], ``match``: 'T -> bool) : int =
        place array (array.Length - 1) 0 -1 ``match``

    static member FindIndex (array: 'T[], startIndex: int, count: int, ``match``: 'T -> bool) : int =
        requireRange array startIndex count
        place array startIndex (startIndex + count - 1) 1 ``match``

    static member FindLastIndex (array: 'T[], startIndex: int, ``match``: 'T -> bool) : int =
        place array startIndex 0 -1 ``match``

    static member FindLastIndex (array: 'T[], startIndex: int, count: int, ``match``: 'T -> bool) : int =
        place array startIndex (startIndex - count + 1) -1 ``match``

    static member Exists (array: 'T[], ``match``: 'T -> bool) : bool = exists ``match`` array
    static member TrueForAll (array: 'T[], ``match``: 'T -> bool) : bool = forall ``match`` array
    static member ConvertAll (array: 'T[], converter: 'T -> 'U) : 'U[] = map converter array
    static member ForEach (array: 'T[], action: 'T -> unit) : unit = iter action array

    static member BinarySearch (array: 'T[], value: 'T) : int =
        search array 0 array.Length value (fun a b -> compareAny (box a) (box b))

    static member BinarySearch (array: 'T[], value: 'T, comparer: IComparer<'T>) : int =
        search array 0 array.Length value (comparing comparer)

    static member BinarySearch (array: 'T[], index: int, length: int, value: 'T, comparer: IComparer<'T>) : int =
        search array index length value (comparing comparer)

    static member BinarySearch (array: 'T[], index: int, length: int, value: 'T) : int =
        search array index length value (fun a b -> compareAny (box a) (box b))
