/// .NET's collections that keep an order.
module SortedCollections

[<Intrinsic("Operators.compareAny")>]
let private compareAny (a: obj) (b: obj) : int = intrinsic

/// A search tree of keys and values, as balanced as an AVL tree; what changes it makes another one.
type private Tree<'Key, 'Value> =
    | Leaf
    | Node of left: Tree<'Key, 'Value> * key: 'Key * value: 'Value * right: Tree<'Key, 'Value> * height: int * size: int

let private height (tree: Tree<'Key, 'Value>) : int =
    match tree with
    | Leaf -> 0
    | Node (_, _, _, _, height, _) -> height

let private size (tree: Tree<'Key, 'Value>) : int =
    match tree with
    | Leaf -> 0
    | Node (_, _, _, _, _, size) -> size

let private node (left: Tree<'Key, 'Value>) (key: 'Key) (value: 'Value) (right: Tree<'Key, 'Value>) : Tree<'Key, 'Value> =
    let taller = if height left > height right then height left else height right
    Node (left, key, value, right, taller + 1, size left + size right + 1)

let private balanced (left: Tree<'Key, 'Value>) (key: 'Key) (value: 'Value) (right: Tree<'Key, 'Value>) : Tree<'Key, 'Value> =
    if height left > height right + 1 then
        match left with
        | Node (outer, leftKey, leftValue, inner, _, _) when height outer >= height inner ->
            node outer leftKey leftValue (node inner key value right)
        | Node (outer, leftKey, leftValue, Node (a, innerKey, innerValue, b, _, _), _, _) ->
            node (node outer leftKey leftValue a) innerKey innerValue (node b key value right)
        | _ -> node left key value right
    elif height right > height left + 1 then
        match right with
        | Node (inner, rightKey, rightValue, outer, _, _) when height outer >= height inner ->
            node (node left key value inner) rightKey rightValue outer
        | Node (Node (a, innerKey, innerValue, b, _, _), rightKey, rightValue, outer, _, _) ->
            node (node left key value a) innerKey innerValue (node b rightKey rightValue outer)
        | _ -> node left key value right
    else
        node left key value right

let rec private put (order: 'Key -> 'Key -> int) (key: 'Key) (value: 'Value) (tree: Tree<'Key, 'Value>) : Tree<'Key, 'Value> =
    match tree with
    | Leaf -> Node (Leaf, key, value, Leaf, 1, 1)
    | Node (left, here, old, right, height, size) ->
        let side = order key here

        if side < 0 then balanced (put order key value left) here old right
        elif side > 0 then balanced left here old (put order key value right)
        else Node (left, here, value, right, height, size)

/// The entry at a place in the order.
let rec private entryAt (index: int) (tree: Tree<'Key, 'Value>) : KeyValuePair<'Key, 'Value> =
    match tree with
    | Leaf -> raise (ArgumentOutOfRangeException "index")
    | Node (left, key, value, right, _, _) ->
        let before = size left

        if index < before then entryAt index left
        elif index > before then entryAt (index - before - 1) right
        else KeyValuePair<'Key, 'Value> (key, value)

let rec private without (order: 'Key -> 'Key -> int) (key: 'Key) (tree: Tree<'Key, 'Value>) : Tree<'Key, 'Value> =
    match tree with
    | Leaf -> tree
    | Node (left, here, value, right, _, _) ->
        let side = order key here

        if side < 0 then
            balanced (without order key left) here value right
        elif side > 0 then
            balanced left here value (without order key right)
        elif size right = 0 then
            left
        else
            let next = entryAt 0 right
            balanced left next.Key next.Value (without order next.Key right)

let rec private find (order: 'Key -> 'Key -> int) (key: 'Key) (tree: Tree<'Key, 'Value>) : KeyValuePair<'Key, 'Value> option =
    match tree with
    | Leaf -> None
    | Node (left, here, value, right, _, _) ->
        let side = order key here

        if side < 0 then find order key left
        elif side > 0 then find order key right
        else Some (KeyValuePair<'Key, 'Value> (here, value))

/// How many keys are below a key.
let rec private rank (order: 'Key -> 'Key -> int) (key: 'Key) (tree: Tree<'Key, 'Value>) : int =
    match tree with
    | Leaf -> 0
    | Node (left, here, _, right, _, _) ->
        if order key here <= 0 then rank order key left else size left + 1 + rank order key right

let rec private entries (tree: Tree<'Key, 'Value>) : seq<KeyValuePair<'Key, 'Value>> =
    seq {
        match tree with
        | Leaf -> ()
        | Node (left, key, value, right, _, _) ->
            yield! entries left
            yield KeyValuePair<'Key, 'Value> (key, value)
            yield! entries right
    }

/// The order of .NET's default comparer: texts as the culture has them.
let private usual (a: 'Key) (b: 'Key) : int =
    match box a, box b with
    | (:? string as x), (:? string as y) -> StringComparer.CurrentCulture.Compare (x, y)
    | x, y -> compareAny x y

let private orderOf (comparer: IComparer<'Key>) : 'Key -> 'Key -> int =
    if isNull comparer then usual else fun a b -> comparer.Compare (a, b)

let private textOrder (comparer: StringComparer) (a: 'Key) (b: 'Key) : int =
    match box a, box b with
    | (:? string as x), (:? string as y) -> comparer.Compare (x, y)
    | x, y -> compareAny x y

let private missing (key: 'Key) : 'T =
    raise (KeyNotFoundException ("The given key '" + string (box key) + "' was not present in the dictionary."))

let private has (entries: seq<KeyValuePair<'Key, 'Value>>) (entry: KeyValuePair<'Key, 'Value>) : bool =
    Seq.exists (fun (known: KeyValuePair<'Key, 'Value>) -> Unchecked.equals known entry) entries

/// A table whose entries are in the order of their keys.
type SortedDictionary<'Key, 'Value> private (order: 'Key -> 'Key -> int, initial: seq<KeyValuePair<'Key, 'Value>>) =
    let mutable tree : Tree<'Key, 'Value> = Seq.fold (fun tree (pair: KeyValuePair<'Key, 'Value>) -> put order pair.Key pair.Value tree) Leaf initial

    new () = SortedDictionary<'Key, 'Value> (usual, Seq.empty)
    new (comparer: IComparer<'Key>) = SortedDictionary<'Key, 'Value> (orderOf comparer, Seq.empty)
    new (comparer: StringComparer) = SortedDictionary<'Key, 'Value> (textOrder comparer, Seq.empty)
    new (dictionary: IDictionary<'Key, 'Value>) = SortedDictionary<'Key, 'Value> (usual, dictionary)

    member this.Count : int = size tree

    member this.Item
        with get (key: 'Key) : 'Value =
            match find order key tree with
            | Some pair -> pair.Value
            | None -> missing key
        and set (key: 'Key) (value: 'Value) : unit = tree <- put order key value tree

    member this.Add (key: 'Key, value: 'Value) : unit =
        if Option.isSome (find order key tree) then
            invalidArg null ("An item with the same key has already been added. Key: " + string (box key))

        tree <- put order key value tree

    member this.TryAdd (key: 'Key, value: 'Value) : bool =
        let isNew = Option.isNone (find order key tree)

        if isNew then
            tree <- put order key value tree

        isNew

    member this.Remove (key: 'Key) : bool =
        let before = size tree
        tree <- without order key tree
        size tree < before

    member this.ContainsKey (key: 'Key) : bool = Option.isSome (find order key tree)

    member this.ContainsValue (value: 'Value) : bool =
        Seq.exists (fun (pair: KeyValuePair<'Key, 'Value>) -> box pair.Value = box value) (entries tree)

    member this.TryGetValue (key: 'Key) : bool * 'Value =
        match find order key tree with
        | Some pair -> (true, pair.Value)
        | None -> (false, Unchecked.defaultof<'Value>)

    member this.Clear () : unit = tree <- Leaf

    member this.Keys : ICollection<'Key> =
        ResizeArray<'Key> (Seq.map (fun (pair: KeyValuePair<'Key, 'Value>) -> pair.Key) (entries tree)) :> ICollection<'Key>

    member this.Values : ICollection<'Value> =
        ResizeArray<'Value> (Seq.map (fun (pair: KeyValuePair<'Key, 'Value>) -> pair.Value) (entries tree)) :> ICollection<'Value>

    interface IDictionary<'Key, 'Value> with
        member this.Item with get (key: 'Key) : 'Value = this.[key]
        member this.Item with set (key: 'Key) (value: 'Value) : unit = this.[key] <- value
        member this.Keys : ICollection<'Key> = this.Keys
        member this.Values : ICollection<'Value> = this.Values
        member this.ContainsKey (key: 'Key) : bool = this.ContainsKey key
        member this.Add (key: 'Key, value: 'Value) : unit = this.Add (key, value)
        member this.Remove (key: 'Key) : bool = this.Remove key
        member this.TryGetValue (key: 'Key) : bool * 'Value = this.TryGetValue key

    interface ICollection<KeyValuePair<'Key, 'Value>> with
        member this.Count : int = this.Count
        member this.IsReadOnly : bool = false
        member this.Add (item: KeyValuePair<'Key, 'Value>) : unit = this.Add (item.Key, item.Value)
        member this.Clear () : unit = this.Clear ()
        member this.Contains (item: KeyValuePair<'Key, 'Value>) : bool = has this item

        member this.Remove (item: KeyValuePair<'Key, 'Value>) : bool =
            has this item && this.Remove item.Key

        member this.CopyTo (array: KeyValuePair<'Key, 'Value>[], arrayIndex: int) : unit =
            Seq.iteri (fun index entry -> array.[arrayIndex + index] <- entry) this

    interface IEnumerable<KeyValuePair<'Key, 'Value>> with
        member this.GetEnumerator () : IEnumerator<KeyValuePair<'Key, 'Value>> = (entries tree).GetEnumerator ()

    interface IEnumerable with
        member this.GetEnumerator () : IEnumerator = (entries tree :> IEnumerable).GetEnumerator ()

/// A set whose elements are in order.
type SortedSet<'T> private (order: 'T -> 'T -> int, initial: seq<'T>) =
    let mutable tree : Tree<'T, unit> =
        Seq.fold (fun tree element -> if Option.isSome (find order element tree) then tree else put order element () tree) Leaf initial

    let elements () : seq<'T> = Seq.map (fun (pair: KeyValuePair<'T, unit>) -> pair.Key) (entries tree)

    new () = SortedSet<'T> (usual, Seq.empty)
    new (comparer: IComparer<'T>) = SortedSet<'T> (orderOf comparer, Seq.empty)
    new (comparer: StringComparer) = SortedSet<'T> (textOrder comparer, Seq.empty)
    new (collection: seq<'T>) = SortedSet<'T> (usual, collection)
    new (collection: seq<'T>, comparer: IComparer<'T>) = SortedSet<'T> (orderOf comparer, collection)

    member this.Count : int = size tree
    member this.Min : 'T = if size tree = 0 then Unchecked.defaultof<'T> else (entryAt 0 tree).Key
    member this.Max : 'T = if size tree = 0 then Unchecked.defaultof<'T> else (entryAt (size tree - 1) tree).Key

    member this.Add (item: 'T) : bool =
        let isNew = Option.isNone (find order item tree)

        if isNew then
            tree <- put order item () tree

        isNew

    member this.Remove (item: 'T) : bool =
        let before = size tree
        tree <- without order item tree
        size tree < before

    member this.RemoveWhere (``match``: 'T -> bool) : int =
        let doomed = Seq.toList (Seq.filter ``match`` (elements ()))
        List.iter (fun element -> tree <- without order element tree) doomed
        List.length doomed

    member this.Contains (item: 'T) : bool = Option.isSome (find order item tree)
    member this.Clear () : unit = tree <- Leaf
    member this.Reverse () : seq<'T> = Seq.rev (elements ())

    /// The elements between two bounds, which belong to them.
    member this.GetViewBetween (lowerValue: 'T, upperValue: 'T) : SortedSet<'T> =
        if order lowerValue upperValue > 0 then
            invalidArg "lowerValue" "Must be less than or equal to upperValue."

        let first = rank order lowerValue tree
        let inside = Seq.takeWhile (fun element -> order element upperValue <= 0) (Seq.map (fun at -> (entryAt at tree).Key) (seq { first .. size tree - 1 }))
        SortedSet<'T> (order, inside)

    member this.UnionWith (other: seq<'T>) : unit =
        for element in Seq.toList other do
            this.Add element |> ignore

    member this.ExceptWith (other: seq<'T>) : unit =
        for element in Seq.toList other do
            tree <- without order element tree

    member this.IntersectWith (other: seq<'T>) : unit =
        let kept = SortedSet<'T> (order, other)
        this.RemoveWhere (fun element -> not (kept.Contains element)) |> ignore

    member this.SymmetricExceptWith (other: seq<'T>) : unit =
        for element in SortedSet<'T> (order, other) do
            if not (this.Remove element) then
                this.Add element |> ignore

    member this.Overlaps (other: seq<'T>) : bool = Seq.exists this.Contains other
    member this.IsSupersetOf (other: seq<'T>) : bool = Seq.forall this.Contains other

    member this.IsSubsetOf (other: seq<'T>) : bool =
        let others = SortedSet<'T> (order, other)
        Seq.forall others.Contains (elements ())

    member this.SetEquals (other: seq<'T>) : bool =
        let others = SortedSet<'T> (order, other)
        others.Count = this.Count && Seq.forall others.Contains (elements ())

    member this.IsProperSubsetOf (other: seq<'T>) : bool =
        let others = SortedSet<'T> (order, other)
        others.Count > this.Count && Seq.forall others.Contains (elements ())

    member this.IsProperSupersetOf (other: seq<'T>) : bool =
        let others = SortedSet<'T> (order, other)
        others.Count < this.Count && Seq.forall this.Contains other

    member this.TryGetValue (equalValue: 'T) : bool * 'T =
        match find order equalValue tree with
        | Some _ -> (true, Seq.find (fun element -> order element equalValue = 0) (elements ()))
        | None -> (false, Unchecked.defaultof<'T>)

    member this.CopyTo (array: 'T[], index: int) : unit =
        Seq.iteri (fun offset element -> array.[index + offset] <- element) (elements ())

    member this.CopyTo (array: 'T[], index: int, count: int) : unit =
        Seq.iteri (fun offset element -> array.[index + offset] <- element) (Seq.truncate count (elements ()))

    member this.CopyTo (array: 'T[]) : unit = Seq.iteri (fun index element -> array.[index] <- element) (elements ())

    interface ISet<'T> with
        member this.Add (item: 'T) : bool = this.Add item

    interface ICollection<'T> with
        member this.Count : int = this.Count
        member this.IsReadOnly : bool = false
        member this.Add (item: 'T) : unit = this.Add item |> ignore
        member this.Clear () : unit = this.Clear ()
        member this.Contains (item: 'T) : bool = this.Contains item
        member this.Remove (item: 'T) : bool = this.Remove item

        member this.CopyTo (array: 'T[], arrayIndex: int) : unit =
            Seq.iteri (fun index element -> array.[arrayIndex + index] <- element) (elements ())

    interface IEnumerable<'T> with
        member this.GetEnumerator () : IEnumerator<'T> = (elements ()).GetEnumerator ()

    interface IEnumerable with
        member this.GetEnumerator () : IEnumerator = (elements () :> IEnumerable).GetEnumerator ()

/// A table whose entries are in the order of their keys and have places.
type SortedList<'Key, 'Value> private (order: 'Key -> 'Key -> int, initial: seq<KeyValuePair<'Key, 'Value>>) =
    let mutable tree : Tree<'Key, 'Value> = Seq.fold (fun tree (pair: KeyValuePair<'Key, 'Value>) -> put order pair.Key pair.Value tree) Leaf initial

    new () = SortedList<'Key, 'Value> (usual, Seq.empty)
    new (comparer: IComparer<'Key>) = SortedList<'Key, 'Value> (orderOf comparer, Seq.empty)
    new (comparer: StringComparer) = SortedList<'Key, 'Value> (textOrder comparer, Seq.empty)
    new (dictionary: IDictionary<'Key, 'Value>) = SortedList<'Key, 'Value> (usual, dictionary)

    member this.Count : int = size tree

    member this.Item
        with get (key: 'Key) : 'Value =
            match find order key tree with
            | Some pair -> pair.Value
            | None -> missing key
        and set (key: 'Key) (value: 'Value) : unit = tree <- put order key value tree

    member this.Add (key: 'Key, value: 'Value) : unit =
        if Option.isSome (find order key tree) then
            invalidArg null ("An item with the same key has already been added. Key: " + string (box key))

        tree <- put order key value tree

    member this.Remove (key: 'Key) : bool =
        let before = size tree
        tree <- without order key tree
        size tree < before

    member this.RemoveAt (index: int) : unit = tree <- without order (entryAt index tree).Key tree
    member this.ContainsKey (key: 'Key) : bool = Option.isSome (find order key tree)

    member this.ContainsValue (value: 'Value) : bool = this.IndexOfValue value >= 0

    member this.IndexOfKey (key: 'Key) : int =
        if Option.isSome (find order key tree) then rank order key tree else -1

    member this.IndexOfValue (value: 'Value) : int =
        match Seq.tryFindIndex (fun (pair: KeyValuePair<'Key, 'Value>) -> box pair.Value = box value) (entries tree) with
        | Some index -> index
        | None -> -1

    member this.TryGetValue (key: 'Key) : bool * 'Value =
        match find order key tree with
        | Some pair -> (true, pair.Value)
        | None -> (false, Unchecked.defaultof<'Value>)

    member this.GetKeyAtIndex (index: int) : 'Key = (entryAt index tree).Key
    member this.GetValueAtIndex (index: int) : 'Value = (entryAt index tree).Value
    member this.Clear () : unit = tree <- Leaf

    member this.Keys : IList<'Key> =
        ResizeArray<'Key> (Seq.map (fun (pair: KeyValuePair<'Key, 'Value>) -> pair.Key) (entries tree)) :> IList<'Key>

    member this.Values : IList<'Value> =
        ResizeArray<'Value> (Seq.map (fun (pair: KeyValuePair<'Key, 'Value>) -> pair.Value) (entries tree)) :> IList<'Value>

    interface IDictionary<'Key, 'Value> with
        member this.Item with get (key: 'Key) : 'Value = this.[key]
        member this.Item with set (key: 'Key) (value: 'Value) : unit = this.[key] <- value
        member this.Keys : ICollection<'Key> = this.Keys :> ICollection<'Key>
        member this.Values : ICollection<'Value> = this.Values :> ICollection<'Value>
        member this.ContainsKey (key: 'Key) : bool = this.ContainsKey key
        member this.Add (key: 'Key, value: 'Value) : unit = this.Add (key, value)
        member this.Remove (key: 'Key) : bool = this.Remove key
        member this.TryGetValue (key: 'Key) : bool * 'Value = this.TryGetValue key

    interface ICollection<KeyValuePair<'Key, 'Value>> with
        member this.Count : int = this.Count
        member this.IsReadOnly : bool = false
        member this.Add (item: KeyValuePair<'Key, 'Value>) : unit = this.Add (item.Key, item.Value)
        member this.Clear () : unit = this.Clear ()
        member this.Contains (item: KeyValuePair<'Key, 'Value>) : bool = has this item

        member this.Remove (item: KeyValuePair<'Key, 'Value>) : bool =
            has this item && this.Remove item.Key

        member this.CopyTo (array: KeyValuePair<'Key, 'Value>[], arrayIndex: int) : unit =
            Seq.iteri (fun index entry -> array.[arrayIndex + index] <- entry) this

    interface IEnumerable<KeyValuePair<'Key, 'Value>> with
        member this.GetEnumerator () : IEnumerator<KeyValuePair<'Key, 'Value>> = (entries tree).GetEnumerator ()

    interface IEnumerable with
        member this.GetEnumerator () : IEnumerator = (entries tree :> IEnumerable).GetEnumerator ()
