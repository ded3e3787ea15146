/// The static form of .NET's queries.
module Enumerables

open System.Linq

[<Opaque>]
type Enumerable

let private counted (count: int) (element: int -> 'T) : seq<'T> =
    if count < 0 then
        raise (ArgumentOutOfRangeException "count")

    Seq.init count element

type Enumerable with
    static member Empty<'T> () : seq<'T> = Seq.empty
    static member Range (start: int, count: int) : seq<int> = counted count (fun index -> start + index)
    static member Repeat (element: 'T, count: int) : seq<'T> = counted count (fun _ -> element)
    static member Select (source: seq<'T>, selector: 'T -> 'U) : seq<'U> = source.Select selector
    static member Where (source: seq<'T>, predicate: 'T -> bool) : seq<'T> = source.Where predicate
    static member SelectMany (source: seq<'T>, selector: 'T -> seq<'U>) : seq<'U> = source.SelectMany selector
    static member ToList (source: seq<'T>) : ResizeArray<'T> = source.ToList ()
    static member ToArray (source: seq<'T>) : 'T[] = source.ToArray ()
    static member ToHashSet (source: seq<'T>) : HashSet<'T> = source.ToHashSet ()
    static member Count (source: seq<'T>) : int = source.Count ()
    static member Count (source: seq<'T>, predicate: 'T -> bool) : int = source.Count predicate
    static member inline Sum (source: seq<'T>) : 'T = Seq.sum source
    static member Average (source: seq<'T>) : float = source.Average ()
    static member Min (source: seq<'T>) : 'T = source.Min ()
    static member Max (source: seq<'T>) : 'T = source.Max ()
    static member First (source: seq<'T>) : 'T = source.First ()
    static member First (source: seq<'T>, predicate: 'T -> bool) : 'T = source.First predicate
    static member FirstOrDefault (source: seq<'T>) : 'T = source.FirstOrDefault ()
    static member Last (source: seq<'T>) : 'T = source.Last ()
    static member Single (source: seq<'T>) : 'T = source.Single ()
    static member ElementAt (source: seq<'T>, index: int) : 'T = source.ElementAt index
    static member Any (source: seq<'T>) : bool = source.Any ()
    static member Any (source: seq<'T>, predicate: 'T -> bool) : bool = source.Any predicate
    static member All (source: seq<'T>, predicate: 'T -> bool) : bool = source.All predicate
    static member Contains (source: seq<'T>, value: 'T) : bool = source.Contains value
    static member OrderBy (source: seq<'T>, keySelector: 'T -> 'Key) : IOrderedEnumerable<'T> = source.OrderBy keySelector

    static member OrderByDescending (source: seq<'T>, keySelector: 'T -> 'Key) : IOrderedEnumerable<'T> =
        source.OrderByDescending keySelector

    static member GroupBy (source: seq<'T>, keySelector: 'T -> 'Key) : seq<IGrouping<'Key, 'T>> = source.GroupBy keySelector
    static member Distinct (source: seq<'T>) : seq<'T> = source.Distinct ()
    static member Union (first: seq<'T>, second: seq<'T>) : seq<'T> = first.Union second
    static member Intersect (first: seq<'T>, second: seq<'T>) : seq<'T> = first.Intersect second
    static member Except (first: seq<'T>, second: seq<'T>) : seq<'T> = first.Except second
    static member Concat (first: seq<'T>, second: seq<'T>) : seq<'T> = first.Concat second
    static member SequenceEqual (first: seq<'T>, second: seq<'T>) : bool = first.SequenceEqual second

    static member Zip (first: seq<'T>, second: seq<'U>, resultSelector: 'T -> 'U -> 'V) : seq<'V> =
        first.Zip (second, resultSelector)

    static member Take (source: seq<'T>, count: int) : seq<'T> = source.Take count
    static member Skip (source: seq<'T>, count: int) : seq<'T> = source.Skip count
    static member Reverse (source: seq<'T>) : seq<'T> = source.Reverse ()
    static member inline Cast<'U> (source: IEnumerable) : seq<'U> = Seq.cast<'U> source
    static member Aggregate (source: seq<'T>, func: 'T -> 'T -> 'T) : 'T = source.Aggregate func
    static member Aggregate (source: seq<'T>, seed: 'U, func: 'U -> 'T -> 'U) : 'U = source.Aggregate (seed, func)
