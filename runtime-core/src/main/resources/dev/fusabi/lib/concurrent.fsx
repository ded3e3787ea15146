/// .NET's collections for several threads: scripts share nothing between threads, so these are plain ones.
module ConcurrentCollections

type ConcurrentDictionary<'Key, 'Value> (collection: seq<KeyValuePair<'Key, 'Value>>) =
    let table = Dictionary<'Key, 'Value> (collection)

    new () = ConcurrentDictionary<'Key, 'Value> (Seq.empty)

    member this.Count : int = table.Count
    member this.IsEmpty : bool = table.Count = 0

    member this.Item
        with get (key: 'Key) : 'Value = table.[key]
        and set (key: 'Key) (value: 'Value) : unit = table.[key] <- value

    member this.TryAdd (key: 'Key, value: 'Value) : bool = table.TryAdd (key, value)
    member this.ContainsKey (key: 'Key) : bool = table.ContainsKey key
    member this.TryGetValue (key: 'Key) : bool * 'Value = table.TryGetValue key

    member this.TryRemove (key: 'Key) : bool * 'Value =
        let (isThere, value) = table.TryGetValue key
        table.Remove key |> ignore
        (isThere, value)

    member this.TryUpdate (key: 'Key, newValue: 'Value, comparisonValue: 'Value) : bool =
        let (isThere, value) = table.TryGetValue key
        let isSame = isThere && box value = box comparisonValue

        if isSame then
            table.[key] <- newValue

        isSame

    member this.GetOrAdd (key: 'Key, value: 'Value) : 'Value =
        table.TryAdd (key, value) |> ignore
        table.[key]

    member this.GetOrAdd (key: 'Key, valueFactory: 'Key -> 'Value) : 'Value =
        if not (table.ContainsKey key) then
            table.TryAdd (key, valueFactory key) |> ignore

        table.[key]

    member this.AddOrUpdate (key: 'Key, addValue: 'Value, updateValueFactory: 'Key -> 'Value -> 'Value) : 'Value =
        let (isThere, old) = table.TryGetValue key
        let value = if isThere then updateValueFactory key old else addValue
        table.[key] <- value
        value

    member this.AddOrUpdate
        (
            key: 'Key,
            addValueFactory: 'Key -> 'Value,
            updateValueFactory: 'Key -> 'Value -> 'Value
        ) : 'Value =
        let (isThere, old) = table.TryGetValue key
        let value = if isThere then updateValueFactory key old else addValueFactory key
        table.[key] <- value
        value

    member this.Keys : ICollection<'Key> = ResizeArray<'Key> (table.Keys) :> ICollection<'Key>
    member this.Values : ICollection<'Value> = ResizeArray<'Value> (table.Values) :> ICollection<'Value>
    member this.ToArray () : KeyValuePair<'Key, 'Value>[] = Seq.toArray table
    member this.Clear () : unit = table.Clear ()

    interface IEnumerable<KeyValuePair<'Key, 'Value>> with
        member this.GetEnumerator () : IEnumerator<KeyValuePair<'Key, 'Value>> =
            (table :> seq<KeyValuePair<'Key, 'Value>>).GetEnumerator ()

    interface IEnumerable with
        member this.GetEnumerator () : IEnumerator = (table :> IEnumerable).GetEnumerator ()

type ConcurrentQueue<'T> (collection: seq<'T>) =
    let queue = Queue<'T> (collection)

    new () = ConcurrentQueue<'T> (Seq.empty)
    member this.Count : int = queue.Count
    member this.IsEmpty : bool = queue.Count = 0
    member this.Enqueue (item: 'T) : unit = queue.Enqueue item
    member this.TryDequeue () : bool * 'T = queue.TryDequeue ()
    member this.TryPeek () : bool * 'T = queue.TryPeek ()
    member this.ToArray () : 'T[] = queue.ToArray ()
    member this.Clear () : unit = queue.Clear ()

    interface IEnumerable<'T> with
        member this.GetEnumerator () : IEnumerator<'T> = (queue :> seq<'T>).GetEnumerator ()

    interface IEnumerable with
        member this.GetEnumerator () : IEnumerator = (queue :> IEnumerable).GetEnumerator ()

type ConcurrentStack<'T> (collection: seq<'T>) =
    let stack = Stack<'T> (collection)

    new () = ConcurrentStack<'T> (Seq.empty)
    member this.Count : int = stack.Count
    member this.IsEmpty : bool = stack.Count = 0
    member this.Push (item: 'T) : unit = stack.Push item
    member this.TryPop () : bool * 'T = stack.TryPop ()
    member this.TryPeek () : bool * 'T = stack.TryPeek ()
    member this.ToArray () : 'T[] = stack.ToArray ()
    member this.Clear () : unit = stack.Clear ()

    interface IEnumerable<'T> with
        member this.GetEnumerator () : IEnumerator<'T> = (stack :> seq<'T>).GetEnumerator ()

    interface IEnumerable with
        member this.GetEnumerator () : IEnumerator = (stack :> IEnumerable).GetEnumerator ()
