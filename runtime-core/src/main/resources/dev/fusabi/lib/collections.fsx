/// Mutable collections.
[<AutoOpen>]
module Collections

[<Opaque>]
type ResizeArray<'T>

type ResizeArray<'T> with
    [<Intrinsic("ResizeArray.create")>]
    static member ``new`` () : ResizeArray<'T> = intrinsic

    static member ``new`` (capacity: int) : ResizeArray<'T> = ResizeArray<'T> ()

    static member ``new`` (elements: seq<'T>) : ResizeArray<'T> =
        let result = ResizeArray<'T> ()
        result.AddRange elements
        result

    [<Intrinsic("ResizeArray.count")>]
    member list.Count : int = intrinsic

    [<Intrinsic("ResizeArray.get")>]
    member list.Item (index: int) : 'T = intrinsic

    [<Intrinsic("ResizeArray.set")>]
    member list.set_Item (index: int, value: 'T) : unit = intrinsic

    [<Intrinsic("ResizeArray.add")>]
    member list.Add (value: 'T) : unit = intrinsic

    member list.AddRange (values: seq<'T>) : unit =
        for value in values do
            list.Add value

    [<Intrinsic("ResizeArray.insert")>]
    member list.Insert (index: int, value: 'T) : unit = intrinsic

    [<Intrinsic("ResizeArray.removeAt")>]
    member list.RemoveAt (index: int) : unit = intrinsic

    [<Intrinsic("ResizeArray.remove")>]
    member list.Remove (value: 'T) : bool = intrinsic

    [<Intrinsic("ResizeArray.clear")>]
    member list.Clear () : unit = intrinsic

    [<Intrinsic("ResizeArray.indexOf")>]
    member list.IndexOf (value: 'T) : int = intrinsic

    member list.Contains (value: 'T) : bool = list.IndexOf value >= 0

    [<Intrinsic("ResizeArray.reverse")>]
    member list.Reverse () : unit = intrinsic

    [<Intrinsic("ResizeArray.sort")>]
    member list.Sort () : unit = intrinsic

    member list.ToArray () : 'T[] = [| for element in list -> element |]

[<Opaque>]
type Dictionary<'Key, 'Value>

type Dictionary<'Key, 'Value> with
    [<Intrinsic("Dictionary.create")>]
    static member ``new`` () : Dictionary<'Key, 'Value> = intrinsic

    static member ``new`` (capacity: int) : Dictionary<'Key, 'Value> = Dictionary<'Key, 'Value> ()

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

    [<Intrinsic("Dictionary.tryFind")>]
    member internal table.TryFind (key: 'Key) : 'Value option = intrinsic

    member table.TryGetValue (key: 'Key) : bool * 'Value =
        match table.TryFind key with
        | Some value -> (true, value)
        | None -> (false, Unchecked.defaultof<'Value>)

    [<Intrinsic("Dictionary.clear")>]
    member table.Clear () : unit = intrinsic

    [<Intrinsic("Dictionary.keys")>]
    member table.Keys : seq<'Key> = intrinsic

    [<Intrinsic("Dictionary.values")>]
    member table.Values : seq<'Value> = intrinsic

[<Opaque>]
type HashSet<'T>

type HashSet<'T> with
    [<Intrinsic("HashSet.create")>]
    static member ``new`` () : HashSet<'T> = intrinsic

    static member ``new`` (elements: seq<'T>) : HashSet<'T> =
        let result = HashSet<'T> ()
        result.UnionWith elements
        result

    [<Intrinsic("HashSet.count")>]
    member set.Count : int = intrinsic

    [<Intrinsic("HashSet.add")>]
    member set.Add (value: 'T) : bool = intrinsic

    [<Intrinsic("HashSet.remove")>]
    member set.Remove (value: 'T) : bool = intrinsic

    [<Intrinsic("HashSet.contains")>]
    member set.Contains (value: 'T) : bool = intrinsic

    [<Intrinsic("HashSet.clear")>]
    member set.Clear () : unit = intrinsic

    member set.UnionWith (elements: seq<'T>) : unit =
        for element in elements do
            set.Add element |> ignore

[<Opaque>]
type Queue<'T>

type Queue<'T> with
    [<Intrinsic("Queue.create")>]
    static member ``new`` () : Queue<'T> = intrinsic

    static member ``new`` (elements: seq<'T>) : Queue<'T> =
        let result = Queue<'T> ()

        for element in elements do
            result.Enqueue element

        result

    [<Intrinsic("Queue.count")>]
    member queue.Count : int = intrinsic

    [<Intrinsic("Queue.addLast")>]
    member queue.Enqueue (value: 'T) : unit = intrinsic

    [<Intrinsic("Queue.removeFirst")>]
    member queue.Dequeue () : 'T = intrinsic

    [<Intrinsic("Queue.first")>]
    member queue.Peek () : 'T = intrinsic

    [<Intrinsic("Queue.clear")>]
    member queue.Clear () : unit = intrinsic

[<Opaque>]
type Stack<'T>

type Stack<'T> with
    [<Intrinsic("Queue.createStack")>]
    static member ``new`` () : Stack<'T> = intrinsic

    static member ``new`` (elements: seq<'T>) : Stack<'T> =
        let result = Stack<'T> ()

        for element in elements do
            result.Push element

        result

    [<Intrinsic("Queue.count")>]
    member stack.Count : int = intrinsic

    [<Intrinsic("Queue.addFirst")>]
    member stack.Push (value: 'T) : unit = intrinsic

    [<Intrinsic("Queue.removeFirst")>]
    member stack.Pop () : 'T = intrinsic

    [<Intrinsic("Queue.first")>]
    member stack.Peek () : 'T = intrinsic

    [<Intrinsic("Queue.clear")>]
    member stack.Clear () : unit = intrinsic
