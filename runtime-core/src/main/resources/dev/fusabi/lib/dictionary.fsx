/// .NET's dictionary.
module Dictionaries

[<Opaque>]
type Dictionary<'Key, 'Value>

/// The keys of a dictionary as they are at any time.
[<Opaque>]
type KeyCollection<'T>

type KeyCollection<'T> with
    [<Intrinsic("Enumerable.self")>]
    member private keys.Elements : seq<'T> = intrinsic

    [<Intrinsic("Dictionary.partCount")>]
    member keys.Count : int = intrinsic

    member keys.Contains (item: 'T) : bool =
        let mutable isFound = false

        for key in keys do
            isFound <- isFound || box key = box item

        isFound

    member keys.CopyTo (array: 'T[], index: int) : unit =
        let mutable at = index

        for key in keys do
            array.[at] <- key
            at <- at + 1

/// The values of a dictionary as they are at any time.
[<Opaque>]
type ValueCollection<'T>

type ValueCollection<'T> with
    [<Intrinsic("Enumerable.self")>]
    member private values.Elements : seq<'T> = intrinsic

    [<Intrinsic("Dictionary.partCount")>]
    member values.Count : int = intrinsic

    member values.CopyTo (array: 'T[], index: int) : unit =
        let mutable at = index

        for value in values do
            array.[at] <- value
            at <- at + 1

[<Intrinsic("Dictionary.create")>]
let private create () : Dictionary<'Key, 'Value> = intrinsic

[<Intrinsic("Dictionary.comparing")>]
let private comparing (equality: Equality) : Dictionary<'Key, 'Value> = intrinsic

[<Intrinsic("Dictionary.equality")>]
let private equality (table: Dictionary<'Key, 'Value>) : Equality = intrinsic

[<Intrinsic("Dictionary.add")>]
let private insert (table: Dictionary<'Key, 'Value>) (key: 'Key) (value: 'Value) : unit = intrinsic

[<Intrinsic("Dictionary.remove")>]
let private delete (table: Dictionary<'Key, 'Value>) (key: 'Key) : bool = intrinsic

[<Intrinsic("Dictionary.tryFind")>]
let private tryFind (table: Dictionary<'Key, 'Value>) (key: 'Key) : 'Value option = intrinsic

let private insertAll (table: Dictionary<'Key, 'Value>) (pairs: seq<KeyValuePair<'Key, 'Value>>) : unit =
    for pair in pairs do
        insert table pair.Key pair.Value

type Dictionary<'Key, 'Value> with
    [<Intrinsic("Enumerable.self")>]
    member private table.Elements : seq<KeyValuePair<'Key, 'Value>> = intrinsic

    static member ``new`` () : Dictionary<'Key, 'Value> = create ()
    static member ``new`` (capacity: int) : Dictionary<'Key, 'Value> = create ()
    static member ``new`` (comparer: IEqualityComparer<'Key>) : Dictionary<'Key, 'Value> = comparing (Comparers.equalityOf comparer)

    static member ``new`` (capacity: int, comparer: IEqualityComparer<'Key>) : Dictionary<'Key, 'Value> = comparing (Comparers.equalityOf comparer)

    static member ``new`` (collection: seq<KeyValuePair<'Key, 'Value>>) : Dictionary<'Key, 'Value> =
        let result = create ()
        insertAll result collection
        result

    static member ``new``
        (
            collection: seq<KeyValuePair<'Key, 'Value>>,
            comparer: IEqualityComparer<'Key>
        ) : Dictionary<'Key, 'Value> =
        let result = comparing (Comparers.equalityOf comparer)
        insertAll result collection
        result

    [<Intrinsic("Dictionary.count")>]
    member table.Count : int = intrinsic

    [<Intrinsic("Dictionary.get")>]
    member table.Item (key: 'Key) : 'Value = intrinsic

    [<Intrinsic("Dictionary.set")>]
    member table.set_Item (key: 'Key, value: 'Value) : unit = intrinsic

    [<Intrinsic("Dictionary.add")>]
    member table.Add (key: 'Key, value: 'Value) : unit = intrinsic

    [<Intrinsic("Dictionary.tryAdd")>]
    member table.TryAdd (key: 'Key, value: 'Value) : bool = intrinsic

    [<Intrinsic("Dictionary.remove")>]
    member table.Remove (key: 'Key) : bool = intrinsic

    [<Intrinsic("Dictionary.containsKey")>]
    member table.ContainsKey (key: 'Key) : bool = intrinsic

    member table.ContainsValue (value: 'Value) : bool =
        let mutable isFound = false

        for pair in table do
            isFound <- isFound || box pair.Value = box value

        isFound

    member inline table.TryGetValue (key: 'Key) : bool * 'Value =
        match tryFind table key with
        | Some value -> (true, value)
        | None -> (false, Unchecked.defaultof<'Value>)

    member inline table.GetValueOrDefault (key: 'Key) : 'Value =
        match tryFind table key with
        | Some value -> value
        | None -> Unchecked.defaultof<'Value>

    member table.GetValueOrDefault (key: 'Key, defaultValue: 'Value) : 'Value =
        match tryFind table key with
        | Some value -> value
        | None -> defaultValue

    [<Intrinsic("Dictionary.clear")>]
    member table.Clear () : unit = intrinsic

    [<Intrinsic("Dictionary.keys")>]
    member table.Keys : KeyCollection<'Key> = intrinsic

    [<Intrinsic("Dictionary.values")>]
    member table.Values : ValueCollection<'Value> = intrinsic

    member table.Comparer : IEqualityComparer<'Key> = Comparers.comparerOf (equality table)

    member table.EnsureCapacity (capacity: int) : int = max capacity table.Count
    member table.TrimExcess () : unit = ()
