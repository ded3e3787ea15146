/// The interfaces of .NET. Scripts implement them; the library's own types implement them through the defaults here.
[<AutoOpen>]
module Interfaces

/// What `obj ()` makes. Scripts know its type as `obj` only.
type private PlainObject () =
    override _.ToString () = "System.Object"

type obj with
    static member ``new`` () : obj = PlainObject () :> obj

    [<Intrinsic("Objects.same")>]
    static member ReferenceEquals (a: obj, b: obj) : bool = intrinsic

    [<Intrinsic("Convert.equal")>]
    static member Equals (a: obj, b: obj) : bool = intrinsic

[<Intrinsic("Operators.compareAny")>]
let private compareAny (a: obj) (b: obj) : int = intrinsic

[<Intrinsic("Convert.equal")>]
let private equalAny (a: obj) (b: obj) : bool = intrinsic

[<Intrinsic("Convert.hash")>]
let private hashAny (a: obj) : int = intrinsic

type IComparable with
    default this.CompareTo (other: obj) : int = compareAny (box this) other

type IDisposable with
    default this.Dispose () : unit = ()

type IComparable<'T> with
    default this.CompareTo (other: 'T) : int = compareAny (box this) (box other)

type IEquatable<'T> with
    default this.Equals (other: 'T) : bool = equalAny (box this) (box other)

type IComparer<'T> with
    default this.Compare (x: 'T, y: 'T) : int =
        match box this, box x, box y with
        | (:? StringComparer as texts), (:? string as a), (:? string as b) -> texts.Compare (a, b)
        | _, a, b -> compareAny a b

type IEqualityComparer<'T> with
    default this.Equals (x: 'T, y: 'T) : bool =
        match box this, box x, box y with
        | (:? StringComparer as texts), (:? string as a), (:? string as b) -> texts.Equals (a, b)
        | _, a, b -> equalAny a b

    default this.GetHashCode (value: 'T) : int =
        match box this, box value with
        | (:? StringComparer as texts), (:? string as text) -> texts.GetHashCode text
        | _, other -> hashAny other

type StringComparer with
    interface IComparer<string>
    interface IEqualityComparer<string>

type ICloneable with
    default this.Clone () : obj = box this

[<Opaque>]
type private Iterator<'T>

[<Intrinsic("Seq.iterate")>]
let private iterate (source: seq<'T>) : Iterator<'T> = intrinsic

[<Intrinsic("Seq.next")>]
let private next (iterator: Iterator<'T>) : 'T option = intrinsic

[<Intrinsic("Seq.dispose")>]
let private dispose (iterator: Iterator<'T>) : unit = intrinsic

/// Walks through a sequence of the library.
type private SequenceEnumerator<'T> (source: seq<'T>) =
    let elements = iterate source
    let mutable current : 'T option = None

    interface IEnumerator<'T> with
        member this.Current : 'T =
            match current with
            | Some element -> element
            | None -> Unchecked.defaultof<'T>

    interface IEnumerator with
        member this.Current : obj =
            match current with
            | Some element -> box element
            | None -> raise (InvalidOperationException "Enumeration has not started. Call MoveNext.")

        member this.MoveNext () : bool =
            current <- next elements

            match current with
            | Some _ -> true
            | None -> false

        member this.Reset () : unit = raise (NotSupportedException "Specified method is not supported.")

    interface IDisposable with
        member this.Dispose () : unit = dispose elements

type seq<'T> with
    default this.GetEnumerator () : IEnumerator<'T> = new SequenceEnumerator<'T> (this) :> IEnumerator<'T>

    /// An object that is a sequence by its own methods, as one that the machine enumerates.
    static member ofObject (source: seq<'T>) : seq<'T> =
        seq {
            use elements = source.GetEnumerator ()

            while elements.MoveNext () do
                yield elements.Current
        }

[<Intrinsic("Operators.same")>]
let private anySequence (source: obj) : seq<obj> = intrinsic

type IEnumerable with
    default this.GetEnumerator () : IEnumerator =
        new SequenceEnumerator<obj> (anySequence (box this)) :> IEnumerator

type TimeSpan with
    interface IComparable
    interface IComparable<TimeSpan>
    interface IEquatable<TimeSpan>

// Collections

let private readOnly () : 'T = raise (NotSupportedException "Collection is read-only.")

// A dictionary where only its entries are known as elements.

[<Intrinsic("Dictionary.isFrozen")>]
let private isFrozen (table: obj) : bool = intrinsic

[<Intrinsic("Dictionary.clear")>]
let private clearTable (table: obj) : unit = intrinsic

[<Intrinsic("Dictionary.add")>]
let private addEntry (table: obj) (key: obj) (value: obj) : unit = intrinsic

[<Intrinsic("Dictionary.remove")>]
let private removeEntry (table: obj) (key: obj) : bool = intrinsic

[<Intrinsic("Dictionary.tryFind")>]
let private findEntry (table: obj) (key: obj) : obj option = intrinsic

[<Intrinsic("Map.pairKey")>]
let private keyOf (entry: obj) : obj = intrinsic

[<Intrinsic("Map.pairValue")>]
let private valueOf (entry: obj) : obj = intrinsic

let private hasEntry (table: obj) (entry: obj) : bool =
    match findEntry table (keyOf entry) with
    | Some value -> equalAny value (valueOf entry)
    | None -> false

type IReadOnlyCollection<'T> with
    default this.Count : int = Seq.length this

type IReadOnlyList<'T> with
    default this.Item with get (index: int) : 'T = Seq.item index this

type ICollection<'T> with
    default this.Count : int = Seq.length this
    default this.IsReadOnly : bool =
        match box this with
        | :? ResizeArray<'T> -> false
        | :? HashSet<'T> -> false
        | :? Dictionary<obj, obj> as table -> isFrozen table
        | _ -> true

    default this.Contains (item: 'T) : bool =
        let elements = iterate this
        let mutable current = next elements
        let mutable isFound = false

        while not isFound && Option.isSome current do
            isFound <- equalAny (box current.Value) (box item)
            current <- next elements

        isFound

    default this.CopyTo (array: 'T[], arrayIndex: int) : unit =
        let mutable index = arrayIndex

        for element in this do
            array.[index] <- element
            index <- index + 1

    default this.Add (item: 'T) : unit =
        match box this with
        | :? ResizeArray<'T> as list -> list.Add item
        | :? HashSet<'T> as set -> set.Add item |> ignore
        | :? Dictionary<obj, obj> as table -> addEntry table (keyOf (box item)) (valueOf (box item))
        | _ -> readOnly ()

    default this.Clear () : unit =
        match box this with
        | :? ResizeArray<'T> as list -> list.Clear ()
        | :? HashSet<'T> as set -> set.Clear ()
        | :? Dictionary<obj, obj> as table -> clearTable table
        | _ -> readOnly ()

    default this.Remove (item: 'T) : bool =
        match box this with
        | :? ResizeArray<'T> as list -> list.Remove item
        | :? HashSet<'T> as set -> set.Remove item
        | :? Dictionary<obj, obj> as table -> hasEntry table (box item) && removeEntry table (keyOf (box item))
        | _ -> readOnly ()

type IList<'T> with
    default this.Item with get (index: int) : 'T = Seq.item index this
    default this.Item with set (index: int) (value: 'T) : unit =
        match box this with
        | :? ResizeArray<'T> as list -> list.[index] <- value
        | :? ('T[]) as array -> array.[index] <- value
        | _ -> readOnly ()

    default this.IndexOf (item: 'T) : int =
        let mutable found = -1
        let mutable index = 0

        for element in this do
            if found < 0 && equalAny (box element) (box item) then
                found <- index

            index <- index + 1

        found

    default this.Insert (index: int, item: 'T) : unit =
        match box this with
        | :? ResizeArray<'T> as list -> list.Insert (index, item)
        | _ -> readOnly ()

    default this.RemoveAt (index: int) : unit =
        match box this with
        | :? ResizeArray<'T> as list -> list.RemoveAt index
        | _ -> readOnly ()

type IDictionary<'Key, 'Value> =
    inherit ICollection<KeyValuePair<'Key, 'Value>>
    abstract Item : key: 'Key -> 'Value with get, set
    abstract Keys : ICollection<'Key>
    abstract Values : ICollection<'Value>
    abstract ContainsKey : key: 'Key -> bool
    abstract Add : key: 'Key * value: 'Value -> unit
    abstract Remove : key: 'Key -> bool
    abstract TryGetValue : key: 'Key -> bool * 'Value

type IReadOnlyDictionary<'Key, 'Value> =
    inherit IReadOnlyCollection<KeyValuePair<'Key, 'Value>>
    abstract Item : key: 'Key -> 'Value with get
    abstract Keys : seq<'Key>
    abstract Values : seq<'Value>
    abstract ContainsKey : key: 'Key -> bool
    abstract TryGetValue : key: 'Key -> bool * 'Value

type ISet<'T> =
    inherit ICollection<'T>
    abstract Add : item: 'T -> bool

// What the library's collections do where they are seen as these.

/// The entry of a collection of entries, as a map is one.
let private entry (entries: seq<KeyValuePair<'Key, 'Value>>) (key: 'Key) : 'Value option =
    let mutable found : 'Value option = None

    for pair in entries do
        if equalAny (box pair.Key) (box key) then
            found <- Some pair.Value

    found

let private entryOrFail (entries: seq<KeyValuePair<'Key, 'Value>>) (key: 'Key) : 'Value =
    match entry entries key with
    | Some value -> value
    | None -> raise (KeyNotFoundException "The given key was not present in the dictionary.")

let private tryEntry (entries: seq<KeyValuePair<'Key, 'Value>>) (key: 'Key) : bool * 'Value =
    match entry entries key with
    | Some value -> (true, value)
    | None -> (false, Unchecked.defaultof<'Value>)

type IDictionary<'Key, 'Value> with
    default this.Item with get (key: 'Key) : 'Value =
        match box this with
        | :? Dictionary<'Key, 'Value> as table -> table.[key]
        | _ -> entryOrFail this key

    default this.Item with set (key: 'Key) (value: 'Value) : unit =
        match box this with
        | :? Dictionary<'Key, 'Value> as table -> table.[key] <- value
        | _ -> readOnly ()

    default this.Keys : ICollection<'Key> =
        ResizeArray<'Key> (Seq.map (fun (pair: KeyValuePair<'Key, 'Value>) -> pair.Key) this) :> ICollection<'Key>

    default this.Values : ICollection<'Value> =
        ResizeArray<'Value> (Seq.map (fun (pair: KeyValuePair<'Key, 'Value>) -> pair.Value) this) :> ICollection<'Value>

    default this.ContainsKey (key: 'Key) : bool =
        match box this with
        | :? Dictionary<'Key, 'Value> as table -> table.ContainsKey key
        | _ -> Option.isSome (entry this key)

    default this.Add (key: 'Key, value: 'Value) : unit =
        match box this with
        | :? Dictionary<'Key, 'Value> as table -> table.Add (key, value)
        | _ -> readOnly ()

    default this.Remove (key: 'Key) : bool =
        match box this with
        | :? Dictionary<'Key, 'Value> as table -> table.Remove key
        | _ -> readOnly ()

    default this.TryGetValue (key: 'Key) : bool * 'Value =
        match box this with
        | :? Dictionary<'Key, 'Value> as table -> table.TryGetValue key
        | _ -> tryEntry this key

type IReadOnlyDictionary<'Key, 'Value> with
    default this.Item with get (key: 'Key) : 'Value =
        match box this with
        | :? Dictionary<'Key, 'Value> as table -> table.[key]
        | _ -> entryOrFail this key

    default this.Keys : seq<'Key> = Seq.map (fun (pair: KeyValuePair<'Key, 'Value>) -> pair.Key) this
    default this.Values : seq<'Value> = Seq.map (fun (pair: KeyValuePair<'Key, 'Value>) -> pair.Value) this

    default this.ContainsKey (key: 'Key) : bool =
        match box this with
        | :? Dictionary<'Key, 'Value> as table -> table.ContainsKey key
        | _ -> Option.isSome (entry this key)

    default this.TryGetValue (key: 'Key) : bool * 'Value =
        match box this with
        | :? Dictionary<'Key, 'Value> as table -> table.TryGetValue key
        | _ -> tryEntry this key

type ISet<'T> with
    default this.Add (item: 'T) : bool =
        match box this with
        | :? HashSet<'T> as set -> set.Add item
        | _ -> readOnly ()

type ResizeArray<'T> with
    interface IList<'T>
    interface IReadOnlyList<'T>

type HashSet<'T> with
    interface ISet<'T>
    interface IReadOnlyCollection<'T>

type Dictionary<'Key, 'Value> with
    interface IDictionary<'Key, 'Value>
    interface IReadOnlyDictionary<'Key, 'Value>

type Map<'Key, 'Value> with
    interface IDictionary<'Key, 'Value>
    interface IReadOnlyDictionary<'Key, 'Value>

type Queue<'T> with
    interface IReadOnlyCollection<'T>

type Stack<'T> with
    interface IReadOnlyCollection<'T>

// Delegates

type Action = delegate of unit -> unit
type Action<'T> = delegate of 'T -> unit
type Action<'T1, 'T2> = delegate of 'T1 * 'T2 -> unit
type Action<'T1, 'T2, 'T3> = delegate of 'T1 * 'T2 * 'T3 -> unit
type Action<'T1, 'T2, 'T3, 'T4> = delegate of 'T1 * 'T2 * 'T3 * 'T4 -> unit
type Func<'TResult> = delegate of unit -> 'TResult
type Func<'T, 'TResult> = delegate of 'T -> 'TResult
type Func<'T1, 'T2, 'TResult> = delegate of 'T1 * 'T2 -> 'TResult
type Func<'T1, 'T2, 'T3, 'TResult> = delegate of 'T1 * 'T2 * 'T3 -> 'TResult
type Func<'T1, 'T2, 'T3, 'T4, 'TResult> = delegate of 'T1 * 'T2 * 'T3 * 'T4 -> 'TResult
type Predicate<'T> = delegate of 'T -> bool
type Comparison<'T> = delegate of 'T * 'T -> int
type Converter<'TInput, 'TOutput> = delegate of 'TInput -> 'TOutput
type EventArgs () =
    static member Empty : EventArgs = EventArgs ()
type EventHandler = delegate of obj * EventArgs -> unit
type EventHandler<'TArgs> = delegate of obj * 'TArgs -> unit
