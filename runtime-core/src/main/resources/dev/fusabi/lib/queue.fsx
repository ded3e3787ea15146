/// .NET's queues and stacks.
module Queues

[<Opaque>]
type Queue<'T>

[<Intrinsic("Queue.create")>]
let private createQueue () : Queue<'T> = intrinsic

[<Intrinsic("Queue.count")>]
let private lengthOf (queue: Queue<'T>) : int = intrinsic

[<Intrinsic("Queue.addLast")>]
let private enqueue (queue: Queue<'T>) (value: 'T) : unit = intrinsic

type Queue<'T> with
    [<Intrinsic("Enumerable.self")>]
    member private queue.Elements : seq<'T> = intrinsic

    static member ``new`` () : Queue<'T> = createQueue ()
    static member ``new`` (capacity: int) : Queue<'T> = createQueue ()

    static member ``new`` (collection: seq<'T>) : Queue<'T> =
        let result = createQueue ()

        for element in collection do
            enqueue result element

        result

    [<Intrinsic("Queue.count")>]
    member queue.Count : int = intrinsic

    [<Intrinsic("Queue.addLast")>]
    member queue.Enqueue (item: 'T) : unit = intrinsic

    [<Intrinsic("Queue.removeFirst")>]
    member queue.Dequeue () : 'T = intrinsic

    [<Intrinsic("Queue.first")>]
    member queue.Peek () : 'T = intrinsic

    member queue.TryDequeue () : bool * 'T =
        if queue.Count = 0 then
            (false, Unchecked.defaultof<'T>)
        else
            (true, queue.Dequeue ())

    member queue.TryPeek () : bool * 'T =
        if queue.Count = 0 then
            (false, Unchecked.defaultof<'T>)
        else
            (true, queue.Peek ())

    [<Intrinsic("Queue.contains")>]
    member queue.Contains (item: 'T) : bool = intrinsic

    [<Intrinsic("Queue.clear")>]
    member queue.Clear () : unit = intrinsic

    member queue.ToArray () : 'T[] = [| for element in queue -> element |]
    member queue.CopyTo (array: 'T[], arrayIndex: int) : unit =
        Seq.iteri (fun index element -> array.[arrayIndex + index] <- element) queue

    member queue.EnsureCapacity (capacity: int) : int = max capacity queue.Count
    member queue.TrimExcess () : unit = ()

[<Opaque>]
type Stack<'T>

[<Intrinsic("Queue.createStack")>]
let private createStack () : Stack<'T> = intrinsic

[<Intrinsic("Queue.addFirst")>]
let private push (stack: Stack<'T>) (value: 'T) : unit = intrinsic

type Stack<'T> with
    [<Intrinsic("Enumerable.self")>]
    member private stack.Elements : seq<'T> = intrinsic

    static member ``new`` () : Stack<'T> = createStack ()
    static member ``new`` (capacity: int) : Stack<'T> = createStack ()

    static member ``new`` (collection: seq<'T>) : Stack<'T> =
        let result = createStack ()

        for element in collection do
            push result element

        result

    [<Intrinsic("Queue.count")>]
    member stack.Count : int = intrinsic

    [<Intrinsic("Queue.addFirst")>]
    member stack.Push (item: 'T) : unit = intrinsic

    [<Intrinsic("Queue.removeFirst")>]
    member stack.Pop () : 'T = intrinsic

    [<Intrinsic("Queue.first")>]
    member stack.Peek () : 'T = intrinsic

    member stack.TryPop () : bool * 'T =
        if stack.Count = 0 then
            (false, Unchecked.defaultof<'T>)
        else
            (true, stack.Pop ())

    member stack.TryPeek () : bool * 'T =
        if stack.Count = 0 then
            (false, Unchecked.defaultof<'T>)
        else
            (true, stack.Peek ())

    [<Intrinsic("Queue.contains")>]
    member stack.Contains (item: 'T) : bool = intrinsic

    [<Intrinsic("Queue.clear")>]
    member stack.Clear () : unit = intrinsic

    member stack.ToArray () : 'T[] = [| for element in stack -> element |]

    member stack.CopyTo (array: 'T[], arrayIndex: int) : unit =
        Seq.iteri (fun index element -> array.[arrayIndex + index] <- element) stack

    member stack.EnsureCapacity (capacity: int) : int = max capacity stack.Count
    member stack.TrimExcess () : unit = ()
