/// What several modules of the library share.
namespace FSharp.Core

/// Texts of exceptions that several functions raise.
module LibraryErrors =
    let notFound = "An index satisfying the predicate was not found in the collection."

/// A set of values under structural equality.
[<Opaque>]
type HashTable<'T>

module HashTable =
    [<Intrinsic("HashTable.create")>]
    let create () : HashTable<'T> = intrinsic

    /// Adds a value; false when it was there.
    [<Intrinsic("HashTable.add")>]
    let add (table: HashTable<'T>) (value: 'T) : bool = intrinsic

/// Elements by key, or their number, in the order of the first elements.
[<Opaque>]
type Grouping<'Key, 'T>

module Grouping =
    [<Intrinsic("Grouping.create")>]
    let create () : Grouping<'Key, 'T> = intrinsic

    [<Intrinsic("Grouping.add")>]
    let add (grouping: Grouping<'Key, 'T>) (key: 'Key) (element: 'T) : unit = intrinsic

    /// Counts one element of a key.
    [<Intrinsic("Grouping.count")>]
    let count (grouping: Grouping<'Key, int>) (key: 'Key) : unit = intrinsic

    [<Intrinsic("Grouping.lists")>]
    let lists (grouping: Grouping<'Key, 'T>) : ('Key * 'T list) list = intrinsic

    [<Intrinsic("Grouping.counts")>]
    let counts (grouping: Grouping<'Key, int>) : ('Key * int) list = intrinsic

/// Sorting by a comparison function.
module Sorting =
    /// Merges the sorted runs [from, middle) and [middle, until) of one array into another.
    let private merge
        (comparer: 'T -> 'T -> int)
        (source: 'T[])
        (target: 'T[])
        (from: int)
        (middle: int)
        (until: int)
        : unit =
        let mutable left = from
        let mutable right = middle

        for at in from .. until - 1 do
            if left < middle && (right >= until || comparer source.[left] source.[right] <= 0) then
                target.[at] <- source.[left]
                left <- left + 1
            else
                target.[at] <- source.[right]
                right <- right + 1

    /// The elements in order, equal ones in their places; the array itself may be used as scratch space.
    let sorted (comparer: 'T -> 'T -> int) (array: 'T[]) : 'T[] =
        let length = array.Length
        let mutable source = array
        let mutable target = Array.copy array
        let mutable width = 1

        while width < length do
            let mutable from = 0

            while from < length do
                let middle = if from + width < length then from + width else length
                let until = if middle + width < length then middle + width else length
                merge comparer source target from middle until
                from <- until

            let merged = target
            target <- source
            source <- merged
            width <- width * 2

        source

/// The first elements of a sequence, known.
module Sample =
    [<Intrinsic("Sample.create")>]
    let create (first: 'T list) : seq<'T> = intrinsic

/// Ranges as values.
module Range =
    [<Intrinsic("Range.int")>]
    let int (from: int) (step: int) (finish: int) : seq<int> = intrinsic

    [<Intrinsic("Range.float")>]
    let float (from: float) (step: float) (finish: float) : seq<float> = intrinsic
