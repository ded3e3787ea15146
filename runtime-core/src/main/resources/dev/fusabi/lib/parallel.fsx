/// The functions of Array of the same names: a script runs on one thread.
module Array.Parallel

let inline average (array: 'T[]) : 'T = Array.average array

let inline averageBy (projection: 'T -> 'U) (array: 'T[]) : 'U = Array.averageBy projection array

let choose (chooser: 'T -> 'U option) (array: 'T[]) : 'U[] = Array.choose chooser array

let collect (mapping: 'T -> 'U[]) (array: 'T[]) : 'U[] = Array.collect mapping array

let exists (predicate: 'T -> bool) (array: 'T[]) : bool = Array.exists predicate array

let filter (predicate: 'T -> bool) (array: 'T[]) : 'T[] = Array.filter predicate array

let forall (predicate: 'T -> bool) (array: 'T[]) : bool = Array.forall predicate array

let groupBy (projection: 'T -> 'Key) (array: 'T[]) : ('Key * 'T[])[] = Array.groupBy projection array

let init (count: int) (initializer: int -> 'T) : 'T[] = Array.init count initializer

let iter (action: 'T -> unit) (array: 'T[]) : unit = Array.iter action array

let iteri (action: int -> 'T -> unit) (array: 'T[]) : unit = Array.iteri action array

let map (mapping: 'T -> 'U) (array: 'T[]) : 'U[] = Array.map mapping array

let mapi (mapping: int -> 'T -> 'U) (array: 'T[]) : 'U[] = Array.mapi mapping array

let inline max (array: 'T[]) : 'T = Array.max array

let inline maxBy (projection: 'T -> 'Key) (array: 'T[]) : 'T = Array.maxBy projection array

let inline min (array: 'T[]) : 'T = Array.min array

let inline minBy (projection: 'T -> 'Key) (array: 'T[]) : 'T = Array.minBy projection array

let partition (predicate: 'T -> bool) (array: 'T[]) : 'T[] * 'T[] = Array.partition predicate array

let reduce (reduction: 'T -> 'T -> 'T) (array: 'T[]) : 'T = Array.reduce reduction array

let reduceBy (projection: 'T -> 'U) (reduction: 'U -> 'U -> 'U) (array: 'T[]) : 'U =
    Array.reduce reduction (Array.map projection array)

let sort (array: 'T[]) : 'T[] = Array.sort array

let sortBy (projection: 'T -> 'Key) (array: 'T[]) : 'T[] = Array.sortBy projection array

let sortByDescending (projection: 'T -> 'Key) (array: 'T[]) : 'T[] = Array.sortByDescending projection array

let sortDescending (array: 'T[]) : 'T[] = Array.sortDescending array

let sortInPlace (array: 'T[]) : unit = Array.sortInPlace array

let sortInPlaceBy (projection: 'T -> 'Key) (array: 'T[]) : unit = Array.sortInPlaceBy projection array

let sortInPlaceWith (comparer: 'T -> 'T -> int) (array: 'T[]) : unit = Array.sortInPlaceWith comparer array

let sortWith (comparer: 'T -> 'T -> int) (array: 'T[]) : 'T[] = Array.sortWith comparer array

let inline sum (array: 'T[]) : 'T = Array.sum array

let inline sumBy (projection: 'T -> 'U) (array: 'T[]) : 'U = Array.sumBy projection array

let tryFind (predicate: 'T -> bool) (array: 'T[]) : 'T option = Array.tryFind predicate array

let tryFindIndex (predicate: 'T -> bool) (array: 'T[]) : int option = Array.tryFindIndex predicate array

let tryPick (chooser: 'T -> 'U option) (array: 'T[]) : 'U option = Array.tryPick chooser array

let zip (array1: 'T1[]) (array2: 'T2[]) : ('T1 * 'T2)[] = Array.zip array1 array2
