/// Sorting by a comparison function.
module Sorting

// Not the members of arrays: their module uses this one.
[<Intrinsic("Array.length")>]
let private lengthOf (array: 'T[]) : int = intrinsic

[<Intrinsic("Array.copy")>]
let private copyOf (array: 'T[]) : 'T[] = intrinsic

[<Intrinsic("Array.zeroCreate")>]
let private zeroes<'T> (count: int) : 'T[] = intrinsic

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
    let length = lengthOf array
    let mutable source = array
    let mutable target = copyOf array
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

/// The elements at the places that a permutation of the indexes gives them.
let permuted (indexMap: int -> int) (array: 'T[]) : 'T[] =
    let result = copyOf array
    let taken : bool[] = zeroes (lengthOf array)

    for i in 0 .. lengthOf array - 1 do
        let target = indexMap i

        if target < 0 || target >= lengthOf array || taken.[target] then
            invalidArg "indexMap" "The function did not compute a permutation."

        taken.[target] <- true
        result.[target] <- array.[i]

    result
