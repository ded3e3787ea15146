/// Operations on immutable maps in the order of their keys.
module Map

type Map<'Key, 'Value> with
    static member ``new`` (elements: seq<'Key * 'Value>) : Map<'Key, 'Value> = ofSeq elements

    [<Intrinsic("Map.count")>]
    member map.Count : int = intrinsic

    [<Intrinsic("Map.isEmpty")>]
    member map.IsEmpty : bool = intrinsic

    [<Intrinsic("Map.item")>]
    member map.Item (key: 'Key) : 'Value = intrinsic

    [<Intrinsic("Map.hasKey")>]
    member map.ContainsKey (key: 'Key) : bool = intrinsic

    [<Intrinsic("Map.lookup")>]
    member map.TryFind (key: 'Key) : 'Value option = intrinsic

    member map.TryGetValue (key: 'Key) : bool * 'Value =
        match map.TryFind key with
        | Some value -> (true, value)
        | None -> (false, Unchecked.defaultof<'Value>)

    [<Intrinsic("Map.with")>]
    member map.Add (key: 'Key, value: 'Value) : Map<'Key, 'Value> = intrinsic

    [<Intrinsic("Map.without")>]
    member map.Remove (key: 'Key) : Map<'Key, 'Value> = intrinsic

    member map.Change (key: 'Key, f: 'Value option -> 'Value option) : Map<'Key, 'Value> = change key f map

    [<Intrinsic("Map.keyList")>]
    member map.Keys : ICollection<'Key> = intrinsic

    [<Intrinsic("Map.valueList")>]
    member map.Values : ICollection<'Value> = intrinsic

[<Intrinsic("Map.empty")>]
let empty<'Key, 'Value> : Map<'Key, 'Value> = intrinsic

[<Intrinsic("Map.isEmpty")>]
let isEmpty (table: Map<'Key, 'Value>) : bool = intrinsic

[<Intrinsic("Map.count")>]
let count (table: Map<'Key, 'Value>) : int = intrinsic

/// With the key bound to the value, in place of an earlier one.
[<Intrinsic("Map.add")>]
let add (key: 'Key) (value: 'Value) (table: Map<'Key, 'Value>) : Map<'Key, 'Value> = intrinsic

[<Intrinsic("Map.remove")>]
let remove (key: 'Key) (table: Map<'Key, 'Value>) : Map<'Key, 'Value> = intrinsic

[<Intrinsic("Map.containsKey")>]
let containsKey (key: 'Key) (table: Map<'Key, 'Value>) : bool = intrinsic

/// The value at a key; raises KeyNotFoundException.
[<Intrinsic("Map.find")>]
let find (key: 'Key) (table: Map<'Key, 'Value>) : 'Value = intrinsic

[<Intrinsic("Map.tryFind")>]
let tryFind (key: 'Key) (table: Map<'Key, 'Value>) : 'Value option = intrinsic

[<Intrinsic("Map.ofList")>]
let ofList (elements: ('Key * 'Value) list) : Map<'Key, 'Value> = intrinsic

let ofSeq (elements: seq<'Key * 'Value>) : Map<'Key, 'Value> = ofList [ for element in elements -> element ]

let ofArray (elements: ('Key * 'Value)[]) : Map<'Key, 'Value> = ofList (List.ofArray elements)

[<Intrinsic("Map.toList")>]
let toList (table: Map<'Key, 'Value>) : ('Key * 'Value) list = intrinsic

let toArray (table: Map<'Key, 'Value>) : ('Key * 'Value)[] = List.toArray (toList table)

let toSeq (table: Map<'Key, 'Value>) : seq<'Key * 'Value> = seq { yield! toList table }

/// A map of the same keys in their order, and as many values.
[<Intrinsic("Map.withValues")>]
let private withValues (table: Map<'Key, 'Value>) (values: 'U list) : Map<'Key, 'U> = intrinsic

/// A map of entries that are in order and distinct.
[<Intrinsic("Map.ofSorted")>]
let private ofSorted (elements: ('Key * 'Value) list) : Map<'Key, 'Value> = intrinsic

[<Intrinsic("Map.keyList")>]
let keys (table: Map<'Key, 'Value>) : ICollection<'Key> = intrinsic

[<Intrinsic("Map.valueList")>]
let values (table: Map<'Key, 'Value>) : ICollection<'Value> = intrinsic

let iter (action: 'Key -> 'Value -> unit) (table: Map<'Key, 'Value>) : unit =
    for (key, value) in toList table do
        action key value

let map (mapping: 'Key -> 'Value -> 'U) (table: Map<'Key, 'Value>) : Map<'Key, 'U> =
    withValues table [ for (key, value) in toList table -> mapping key value ]

let filter (predicate: 'Key -> 'Value -> bool) (table: Map<'Key, 'Value>) : Map<'Key, 'Value> =
    ofSorted
        [ for (key, value) in toList table do
              if predicate key value then
                  yield (key, value) ]

let partition
    (predicate: 'Key -> 'Value -> bool)
    (table: Map<'Key, 'Value>)
    : Map<'Key, 'Value> * Map<'Key, 'Value> =
    let (chosen, others) = List.partition (fun (key, value) -> predicate key value) (toList table)
    (ofSorted chosen, ofSorted others)

let fold (folder: 'State -> 'Key -> 'Value -> 'State) (state: 'State) (table: Map<'Key, 'Value>) : 'State =
    let mutable result = state

    for (key, value) in toList table do
        result <- folder result key value

    result

let foldBack (folder: 'Key -> 'Value -> 'State -> 'State) (table: Map<'Key, 'Value>) (state: 'State) : 'State =
    let mutable result = state

    for (key, value) in List.rev (toList table) do
        result <- folder key value result

    result

let exists (predicate: 'Key -> 'Value -> bool) (table: Map<'Key, 'Value>) : bool =
    List.exists (fun (key, value) -> predicate key value) (toList table)

let forall (predicate: 'Key -> 'Value -> bool) (table: Map<'Key, 'Value>) : bool =
    List.forall (fun (key, value) -> predicate key value) (toList table)

let tryPick (chooser: 'Key -> 'Value -> 'U option) (table: Map<'Key, 'Value>) : 'U option =
    List.tryPick (fun (key, value) -> chooser key value) (toList table)

let pick (chooser: 'Key -> 'Value -> 'U option) (table: Map<'Key, 'Value>) : 'U =
    match tryPick chooser table with
    | Some result -> result
    | None -> raise (KeyNotFoundException "The given key was not present in the dictionary.")

let tryFindKey (predicate: 'Key -> 'Value -> bool) (table: Map<'Key, 'Value>) : 'Key option =
    tryPick (fun key value -> if predicate key value then Some key else None) table

let findKey (predicate: 'Key -> 'Value -> bool) (table: Map<'Key, 'Value>) : 'Key =
    match tryFindKey predicate table with
    | Some key -> key
    | None -> raise (KeyNotFoundException LibraryErrors.notFound)

/// Changes, adds or removes the value at a key.
let change (key: 'Key) (f: 'Value option -> 'Value option) (table: Map<'Key, 'Value>) : Map<'Key, 'Value> =
    match f (tryFind key table) with
    | Some value -> add key value table
    | None -> remove key table

[<Intrinsic("Map.minKeyValue")>]
let minKeyValue (table: Map<'Key, 'Value>) : 'Key * 'Value = intrinsic

[<Intrinsic("Map.maxKeyValue")>]
let maxKeyValue (table: Map<'Key, 'Value>) : 'Key * 'Value = intrinsic
