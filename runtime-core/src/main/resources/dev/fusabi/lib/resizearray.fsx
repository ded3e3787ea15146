/// .NET's growing list.
module ResizeArrays

[<Opaque>]
type ResizeArray<'T>

[<Intrinsic("ResizeArray.create")>]
let private create () : ResizeArray<'T> = intrinsic

[<Intrinsic("ResizeArray.count")>]
let private countOf (list: ResizeArray<'T>) : int = intrinsic

[<Intrinsic("ResizeArray.get")>]
let private elementAt (list: ResizeArray<'T>) (index: int) : 'T = intrinsic

[<Intrinsic("ResizeArray.set")>]
let private replaceAt (list: ResizeArray<'T>) (index: int) (value: 'T) : unit = intrinsic

[<Intrinsic("ResizeArray.add")>]
let private addLast (list: ResizeArray<'T>) (value: 'T) : unit = intrinsic

[<Intrinsic("ResizeArray.getRange")>]
let private rangeOf (list: ResizeArray<'T>) (index: int) (count: int) : ResizeArray<'T> = intrinsic

[<Intrinsic("ResizeArray.insertRange")>]
let private insertAll (list: ResizeArray<'T>) (index: int) (values: 'T[]) : unit = intrinsic

[<Intrinsic("ResizeArray.requireRange")>]
let private requireRange (list: ResizeArray<'T>) (index: int) (count: int) : unit = intrinsic

[<Intrinsic("ResizeArray.removeRange")>]
let private removeAll (list: ResizeArray<'T>) (index: int) (count: int) : unit = intrinsic

[<Intrinsic("ResizeArray.reorder")>]
let private reorder (list: ResizeArray<'T>) (index: int) (values: 'T[]) : unit = intrinsic

[<Intrinsic("ResizeArray.sort")>]
let private sortRange (list: ResizeArray<'T>) (index: int) (count: int) : unit = intrinsic

[<Intrinsic("ResizeArray.reverseRange")>]
let private reverseRange (list: ResizeArray<'T>) (index: int) (count: int) : unit = intrinsic

let private arrayOf (list: ResizeArray<'T>) (index: int) (count: int) : 'T[] =
    Array.init count (fun offset -> elementAt list (index + offset))

/// The first index in a part, from its start on or from its end back, or -1.
let private indexWhere (list: ResizeArray<'T>) (predicate: 'T -> bool) (first: int) (last: int) (step: int) : int =
    let mutable found = -1
    let mutable index = first

    while found < 0 && (if step > 0 then index <= last else index >= last) do
        if predicate (elementAt list index) then
            found <- index

        index <- index + step

    found

type ResizeArray<'T> with
    [<Intrinsic("Enumerable.self")>]
    member private list.Elements : seq<'T> = intrinsic

    static member ``new`` () : ResizeArray<'T> = create ()
    static member ``new`` (capacity: int) : ResizeArray<'T> = create ()

    static member ``new`` (collection: seq<'T>) : ResizeArray<'T> =
        let result = create ()

        for element in collection do
            addLast result element

        result

    [<Intrinsic("ResizeArray.count")>]
    member list.Count : int = intrinsic

    member list.Capacity : int = max 4 (countOf list)
    member list.set_Capacity (value: int) : unit = ()
    member list.EnsureCapacity (capacity: int) : int = max capacity (countOf list)
    member list.TrimExcess () : unit = ()

    [<Intrinsic("ResizeArray.get")>]
    member list.Item (index: int) : 'T = intrinsic

    [<Intrinsic("ResizeArray.set")>]
    member list.set_Item (index: int, value: 'T) : unit = intrinsic

    member list.GetSlice (first: int option, last: int option) : ResizeArray<'T> =
        let from = max 0 (defaultArg first 0)
        let until = min (countOf list - 1) (defaultArg last (countOf list - 1))
        if until < from then create () else rangeOf list from (until - from + 1)

    [<Intrinsic("ResizeArray.add")>]
    member list.Add (item: 'T) : unit = intrinsic

    member list.AddRange (collection: seq<'T>) : unit =
        insertAll list (countOf list) [| for element in collection -> element |]

    [<Intrinsic("ResizeArray.insert")>]
    member list.Insert (index: int, item: 'T) : unit = intrinsic

    member list.InsertRange (index: int, collection: seq<'T>) : unit =
        insertAll list index [| for element in collection -> element |]

    [<Intrinsic("ResizeArray.removeAt")>]
    member list.RemoveAt (index: int) : unit = intrinsic

    [<Intrinsic("ResizeArray.remove")>]
    member list.Remove (item: 'T) : bool = intrinsic

    [<Intrinsic("ResizeArray.removeRange")>]
    member list.RemoveRange (index: int, count: int) : unit = intrinsic

    member list.RemoveAll (predicate: 'T -> bool) : int =
        let count = countOf list
        let kept = [| for element in list do
                  if not (predicate element) then
                      yield element |]

        if kept.Length < count then
            reorder list 0 kept
            removeAll list kept.Length (count - kept.Length)

        count - kept.Length

    [<Intrinsic("ResizeArray.clear")>]
    member list.Clear () : unit = intrinsic

    [<Intrinsic("ResizeArray.indexOf")>]
    member list.IndexOf (item: 'T) : int = intrinsic

    [<Intrinsic("ResizeArray.indexOfFrom")>]
    member list.IndexOf (item: 'T, index: int) : int = intrinsic

    [<Intrinsic("ResizeArray.lastIndexOf")>]
    member list.LastIndexOf (item: 'T) : int = intrinsic

    member list.IndexOf (item: 'T, index: int, count: int) : int =
        requireRange list index count
        let found = list.IndexOf (item, index)
        if found < index + count then found else -1

    member list.LastIndexOf (item: 'T, index: int) : int = list.LastIndexOf (item, index, index + 1)

    member list.LastIndexOf (item: 'T, index: int, count: int) : int =
        requireRange list (index - count + 1) count
        let found = (rangeOf list (index - count + 1) count).LastIndexOf item
        if found < 0 then -1 else found + index - count + 1

    member list.Contains (item: 'T) : bool = list.IndexOf item >= 0

    member list.Exists (predicate: 'T -> bool) : bool = indexWhere list predicate 0 (countOf list - 1) 1 >= 0
    member list.TrueForAll (predicate: 'T -> bool) : bool = indexWhere list (fun x -> not (predicate x)) 0 (countOf list - 1) 1 < 0

    member inline list.Find (predicate: 'T -> bool) : 'T =
        let index = indexWhere list predicate 0 (countOf list - 1) 1
        if index < 0 then Unchecked.defaultof<'T> else elementAt list index

    member inline list.FindLast (predicate: 'T -> bool) : 'T =
        let index = indexWhere list predicate (countOf list - 1) 0 -1
        if index < 0 then Unchecked.defaultof<'T> else elementAt list index

    member list.FindAll (predicate: 'T -> bool) : ResizeArray<'T> =
        let result = create ()

        for element in list do
            if predicate element then
                addLast result element

        result

    member list.FindIndex (predicate: 'T -> bool) : int = indexWhere list predicate 0 (countOf list - 1) 1

    member list.FindIndex (startIndex: int, predicate: 'T -> bool) : int =
        indexWhere list predicate startIndex (countOf list - 1) 1

    member list.FindIndex (startIndex: int, count: int, predicate: 'T -> bool) : int =
        requireRange list startIndex count
        indexWhere list predicate startIndex (startIndex + count - 1) 1

    member list.FindLastIndex (startIndex: int, predicate: 'T -> bool) : int =
        indexWhere list predicate startIndex 0 -1

    member list.FindLastIndex (predicate: 'T -> bool) : int = indexWhere list predicate (countOf list - 1) 0 -1

    member list.ForEach (action: 'T -> unit) : unit =
        for element in list do
            action element

    member list.ConvertAll (converter: 'T -> 'U) : ResizeArray<'U> =
        let result = create ()

        for element in list do
            addLast result (converter element)

        result

    [<Intrinsic("ResizeArray.getRange")>]
    member list.GetRange (index: int, count: int) : ResizeArray<'T> = intrinsic

    [<Intrinsic("ResizeArray.getRange")>]
    member list.Slice (start: int, length: int) : ResizeArray<'T> = intrinsic

    member list.Reverse () : unit = reverseRange list 0 (countOf list)
    member list.Reverse (index: int, count: int) : unit = reverseRange list index count
    member list.Sort () : unit = sortRange list 0 (countOf list)

    member list.Sort (comparison: 'T -> 'T -> int) : unit =
        reorder list 0 (Sorting.sorted comparison (arrayOf list 0 (countOf list)))

    member list.Sort (comparer: IComparer<'T>) : unit = list.Sort (0, countOf list, comparer)

    member list.Sort (index: int, count: int, comparer: IComparer<'T>) : unit =
        requireRange list index count

        if isNull comparer then
            sortRange list index count
        else
            reorder list index (Sorting.sorted (fun a b -> comparer.Compare (a, b)) (arrayOf list index count))

    [<Intrinsic("ResizeArray.binarySearch")>]
    member list.BinarySearch (item: 'T) : int = intrinsic

    member list.BinarySearch (item: 'T, comparer: IComparer<'T>) : int =
        let mutable low = 0
        let mutable high = countOf list - 1
        let mutable found = -1

        while found < 0 && low <= high do
            let middle = (low + high) / 2
            let order = comparer.Compare (elementAt list middle, item)

            if order = 0 then found <- middle
            elif order < 0 then low <- middle + 1
            else high <- middle - 1

        if found >= 0 then found else ~~~low

    member list.ToArray () : 'T[] = arrayOf list 0 (countOf list)

    member list.CopyTo (array: 'T[]) : unit =
        for index in 0 .. countOf list - 1 do
            array.[index] <- elementAt list index

    member list.CopyTo (array: 'T[], arrayIndex: int) : unit =
        for index in 0 .. countOf list - 1 do
            array.[arrayIndex + index] <- elementAt list index

    member list.CopyTo (index: int, array: 'T[], arrayIndex: int, count: int) : unit =
        requireRange list index count

        for offset in 0 .. count - 1 do
            array.[arrayIndex + offset] <- elementAt list (index + offset)
