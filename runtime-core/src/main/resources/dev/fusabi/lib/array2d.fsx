/// Operations on arrays of two dimensions.
module Array2D

type ``[,]``<'T> with
    [<Intrinsic("MultiArray.length")>]
    member array.Length : int = intrinsic

    member array.LongLength : int = array.Length

    [<Intrinsic("MultiArray.rank")>]
    member array.Rank : int = intrinsic

    [<Intrinsic("MultiArray.lengthOf")>]
    member array.GetLength (dimension: int) : int = intrinsic

    [<Intrinsic("MultiArray.lengthOf")>]
    member array.GetLongLength (dimension: int) : int = intrinsic

    [<Intrinsic("MultiArray.baseOf")>]
    member array.GetLowerBound (dimension: int) : int = intrinsic

    member array.GetUpperBound (dimension: int) : int =
        array.GetLowerBound dimension + array.GetLength dimension - 1

    [<Intrinsic("MultiArray.copy")>]
    member array.Clone () : obj = intrinsic

    [<Intrinsic("MultiArray.get")>]
    member array.Get (index1: int, index2: int) : 'T = intrinsic

    member array.GetValue (index1: int, index2: int) : obj = box (array.Get (index1, index2))

    [<Intrinsic("MultiArray.set")>]
    member array.Set (index1: int, index2: int, value: 'T) : unit = intrinsic

    member array.SetValue (value: 'T, index1: int, index2: int) : unit =
        array.Set (index1, index2, value)

let length1 (array: 'T[,]) : int = array.GetLength 0

let length2 (array: 'T[,]) : int = array.GetLength 1

[<Intrinsic("MultiArray.get")>]
let get (array: 'T[,]) (index1: int) (index2: int) : 'T = intrinsic

[<Intrinsic("MultiArray.set")>]
let set (array: 'T[,]) (index1: int) (index2: int) (value: 'T) : unit = intrinsic

/// Slices with ranges in as many dimensions as the function's name says; the bits of dropped are the others.
[<Intrinsic("MultiArray.slice")>]
let slice1 (array: 'T[,]) (dropped: int) (first1: int option) (last1: int option) (first2: int option) (last2: int option) : 'T[] = intrinsic

[<Intrinsic("MultiArray.setSlice")>]
let setSlice1 (array: 'T[,]) (dropped: int) (first1: int option) (last1: int option) (first2: int option) (last2: int option) (values: 'T[]) : unit = intrinsic

[<Intrinsic("MultiArray.slice")>]
let slice2 (array: 'T[,]) (dropped: int) (first1: int option) (last1: int option) (first2: int option) (last2: int option) : 'T[,] = intrinsic

[<Intrinsic("MultiArray.setSlice")>]
let setSlice2 (array: 'T[,]) (dropped: int) (first1: int option) (last1: int option) (first2: int option) (last2: int option) (values: 'T[,]) : unit = intrinsic

[<Intrinsic("MultiArray.zeroCreate")>]
let zeroCreate<'T> (length1: int) (length2: int) : 'T[,] = intrinsic

[<Intrinsic("MultiArray.fill")>]
let private fill (array: 'T[,]) (value: 'T) : unit = intrinsic

let create (length1: int) (length2: int) (value: 'T) : 'T[,] =
    let result = zeroCreate<'T> length1 length2
    fill result value
    result

let init (length1: int) (length2: int) (initializer: int -> int -> 'T) : 'T[,] =
    let result = zeroCreate<'T> length1 length2

    for i in 0 .. length1 - 1 do
        for j in 0 .. length2 - 1 do
            result.[i, j] <- initializer i j

    result

let base1 (array: 'T[,]) : int = array.GetLowerBound 0

let base2 (array: 'T[,]) : int = array.GetLowerBound 1

[<Intrinsic("MultiArray.zeroCreateBased")>]
let zeroCreateBased<'T> (base1: int) (base2: int) (length1: int) (length2: int) : 'T[,] = intrinsic

let createBased (base1: int) (base2: int) (length1: int) (length2: int) (initial: 'T) : 'T[,] =
    let result = zeroCreateBased<'T> base1 base2 length1 length2
    fill result initial
    result

let initBased (base1: int) (base2: int) (length1: int) (length2: int) (initializer: int -> int -> 'T) : 'T[,] =
    let result = zeroCreateBased<'T> base1 base2 length1 length2

    for i in base1 .. base1 + length1 - 1 do
        for j in base2 .. base2 + length2 - 1 do
            result.[i, j] <- initializer i j

    result

let iter (action: 'T -> unit) (array: 'T[,]) : unit =
    for i in array.GetLowerBound 0 .. array.GetUpperBound 0 do
        for j in array.GetLowerBound 1 .. array.GetUpperBound 1 do
            action array.[i, j]

let iteri (action: int -> int -> 'T -> unit) (array: 'T[,]) : unit =
    for i in array.GetLowerBound 0 .. array.GetUpperBound 0 do
        for j in array.GetLowerBound 1 .. array.GetUpperBound 1 do
            action i j array.[i, j]

let map (mapping: 'T -> 'U) (array: 'T[,]) : 'U[,] =
    let result = zeroCreateBased<'U> (base1 array) (base2 array) (length1 array) (length2 array)

    for i in array.GetLowerBound 0 .. array.GetUpperBound 0 do
        for j in array.GetLowerBound 1 .. array.GetUpperBound 1 do
            result.[i, j] <- mapping array.[i, j]

    result

let mapi (mapping: int -> int -> 'T -> 'U) (array: 'T[,]) : 'U[,] =
    let result = zeroCreateBased<'U> (base1 array) (base2 array) (length1 array) (length2 array)

    for i in array.GetLowerBound 0 .. array.GetUpperBound 0 do
        for j in array.GetLowerBound 1 .. array.GetUpperBound 1 do
            result.[i, j] <- mapping i j array.[i, j]

    result

[<Intrinsic("MultiArray.copy")>]
let copy (array: 'T[,]) : 'T[,] = intrinsic

/// The same elements, with indexes from 0 on.
let rebase (array: 'T[,]) : 'T[,] =
    let first = base1 array
    let second = base2 array
    init (length1 array) (length2 array) (fun i j -> array.[first + i, second + j])

[<Intrinsic("MultiArray.blit")>]
let private copyRectangle
    (source: 'T[,])
    (row: int)
    (column: int)
    (target: 'T[,])
    (targetRow: int)
    (targetColumn: int)
    (rows: int)
    (columns: int)
    : unit =
    intrinsic

let private checkStart (name: string) (start: int) (array: 'T[,]) (dimension: int) : unit =
    let bound = array.GetLowerBound dimension

    if start < bound then
        let side = if name.StartsWith "source" then "source" else "target"

        invalidArg
            name
            (sprintf
                "The index is outside the legal range.\n%s = %d, %s axis-%d lower bound = %d"
                name
                start
                side
                dimension
                bound)

let private checkEnd (side: string) (start: int) (count: int) (array: 'T[,]) (dimension: int) : unit =
    let bound = array.GetLowerBound dimension + array.GetLength dimension

    if start + count > bound then
        let name = sprintf "count%d" (dimension + 1)

        invalidArg
            name
            (sprintf
                "The index is outside the legal range.\n%s = %d, %s axis-%d end index = %d %s axis-%d upper bound = %d"
                name
                count
                side
                dimension
                (start + count)
                side
                dimension
                bound)

/// Copies a rectangle of elements.
let blit
    (source: 'T[,])
    (sourceIndex1: int)
    (sourceIndex2: int)
    (target: 'T[,])
    (targetIndex1: int)
    (targetIndex2: int)
    (length1: int)
    (length2: int)
    : unit =
    checkStart "sourceIndex1" sourceIndex1 source 0
    checkStart "sourceIndex2" sourceIndex2 source 1
    checkStart "targetIndex1" targetIndex1 target 0
    checkStart "targetIndex2" targetIndex2 target 1
    checkEnd "source" sourceIndex1 length1 source 0
    checkEnd "source" sourceIndex2 length2 source 1
    checkEnd "target" targetIndex1 length1 target 0
    checkEnd "target" targetIndex2 length2 target 1
    copyRectangle source sourceIndex1 sourceIndex2 target targetIndex1 targetIndex2 length1 length2
