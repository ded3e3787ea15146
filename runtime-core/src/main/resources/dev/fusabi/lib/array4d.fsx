/// Operations on arrays of four dimensions.
module Array4D

type ``[,,,]``<'T> with
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
    member array.Get (index1: int, index2: int, index3: int, index4: int) : 'T = intrinsic

    member array.GetValue (index1: int, index2: int, index3: int, index4: int) : obj = box (array.Get (index1, index2, index3, index4))

    [<Intrinsic("MultiArray.set")>]
    member array.Set (index1: int, index2: int, index3: int, index4: int, value: 'T) : unit = intrinsic

    member array.SetValue (value: 'T, index1: int, index2: int, index3: int, index4: int) : unit =
        array.Set (index1, index2, index3, index4, value)

let length1 (array: 'T[,,,]) : int = array.GetLength 0

let length2 (array: 'T[,,,]) : int = array.GetLength 1

let length3 (array: 'T[,,,]) : int = array.GetLength 2

let length4 (array: 'T[,,,]) : int = array.GetLength 3

[<Intrinsic("MultiArray.get")>]
let get (array: 'T[,,,]) (index1: int) (index2: int) (index3: int) (index4: int) : 'T = intrinsic

[<Intrinsic("MultiArray.set")>]
let set (array: 'T[,,,]) (index1: int) (index2: int) (index3: int) (index4: int) (value: 'T) : unit = intrinsic

/// Slices with ranges in as many dimensions as the function's name says; the bits of dropped are the others.
[<Intrinsic("MultiArray.slice")>]
let slice1 (array: 'T[,,,]) (dropped: int) (first1: int option) (last1: int option) (first2: int option) (last2: int option) (first3: int option) (last3: int option) (first4: int option) (last4: int option) : 'T[] = intrinsic

[<Intrinsic("MultiArray.setSlice")>]
let setSlice1 (array: 'T[,,,]) (dropped: int) (first1: int option) (last1: int option) (first2: int option) (last2: int option) (first3: int option) (last3: int option) (first4: int option) (last4: int option) (values: 'T[]) : unit = intrinsic

[<Intrinsic("MultiArray.slice")>]
let slice2 (array: 'T[,,,]) (dropped: int) (first1: int option) (last1: int option) (first2: int option) (last2: int option) (first3: int option) (last3: int option) (first4: int option) (last4: int option) : 'T[,] = intrinsic

[<Intrinsic("MultiArray.setSlice")>]
let setSlice2 (array: 'T[,,,]) (dropped: int) (first1: int option) (last1: int option) (first2: int option) (last2: int option) (first3: int option) (last3: int option) (first4: int option) (last4: int option) (values: 'T[,]) : unit = intrinsic

[<Intrinsic("MultiArray.slice")>]
let slice3 (array: 'T[,,,]) (dropped: int) (first1: int option) (last1: int option) (first2: int option) (last2: int option) (first3: int option) (last3: int option) (first4: int option) (last4: int option) : 'T[,,] = intrinsic

[<Intrinsic("MultiArray.setSlice")>]
let setSlice3 (array: 'T[,,,]) (dropped: int) (first1: int option) (last1: int option) (first2: int option) (last2: int option) (first3: int option) (last3: int option) (first4: int option) (last4: int option) (values: 'T[,,]) : unit = intrinsic

[<Intrinsic("MultiArray.slice")>]
let slice4 (array: 'T[,,,]) (dropped: int) (first1: int option) (last1: int option) (first2: int option) (last2: int option) (first3: int option) (last3: int option) (first4: int option) (last4: int option) : 'T[,,,] = intrinsic

[<Intrinsic("MultiArray.setSlice")>]
let setSlice4 (array: 'T[,,,]) (dropped: int) (first1: int option) (last1: int option) (first2: int option) (last2: int option) (first3: int option) (last3: int option) (first4: int option) (last4: int option) (values: 'T[,,,]) : unit = intrinsic

[<Intrinsic("MultiArray.zeroCreate")>]
let zeroCreate<'T> (length1: int) (length2: int) (length3: int) (length4: int) : 'T[,,,] = intrinsic

[<Intrinsic("MultiArray.fill")>]
let private fill (array: 'T[,,,]) (value: 'T) : unit = intrinsic

let create (length1: int) (length2: int) (length3: int) (length4: int) (value: 'T) : 'T[,,,] =
    let result = zeroCreate<'T> length1 length2 length3 length4
    fill result value
    result

let init (length1: int) (length2: int) (length3: int) (length4: int) (initializer: int -> int -> int -> int -> 'T) : 'T[,,,] =
    let result = zeroCreate<'T> length1 length2 length3 length4

    for i in 0 .. length1 - 1 do
        for j in 0 .. length2 - 1 do
            for k in 0 .. length3 - 1 do
                for l in 0 .. length4 - 1 do
                    result.[i, j, k, l] <- initializer i j k l

    result
