/// .NET's queue by priority.
module PriorityQueues

[<Intrinsic("Operators.compareAny")>]
let private compareAny (a: obj) (b: obj) : int = intrinsic

let private empty () : 'T = raise (InvalidOperationException "Queue empty.")

/// What has the least priority comes first. Equal priorities come in the order of .NET's heap, whose nodes have four
/// children.
type PriorityQueue<'Element, 'Priority> private (order: 'Priority -> 'Priority -> int, items: seq<'Element * 'Priority>) =
    let nodes = ResizeArray<'Element * 'Priority> (items)

    let isBefore (a: 'Element * 'Priority) (b: 'Element * 'Priority) : bool = order (snd a) (snd b) < 0

    let moveUp (node: 'Element * 'Priority) (start: int) : unit =
        let mutable at = start

        while at > 0 && isBefore node nodes.[(at - 1) / 4] do
            nodes.[at] <- nodes.[(at - 1) / 4]
            at <- (at - 1) / 4

        nodes.[at] <- node

    let moveDown (node: 'Element * 'Priority) (start: int) : unit =
        let mutable at = start
        let mutable isMoving = true

        while isMoving && at * 4 + 1 < nodes.Count do
            let mutable least = at * 4 + 1

            for child in at * 4 + 2 .. min (at * 4 + 4) (nodes.Count - 1) do
                if isBefore nodes.[child] nodes.[least] then
                    least <- child

            if isBefore nodes.[least] node then
                nodes.[at] <- nodes.[least]
                at <- least
            else
                isMoving <- false

        nodes.[at] <- node

    let heapify () : unit =
        if nodes.Count > 1 then
            for at in (nodes.Count - 2) / 4 .. -1 .. 0 do
                moveDown nodes.[at] at

    let removeFirst () : 'Element * 'Priority =
        if nodes.Count = 0 then
            empty ()

        let first = nodes.[0]
        let last = nodes.[nodes.Count - 1]
        nodes.RemoveAt (nodes.Count - 1)

        if nodes.Count > 0 then
            moveDown last 0

        first

    do heapify ()

    new () = PriorityQueue<'Element, 'Priority> ((fun a b -> compareAny (box a) (box b)), Seq.empty)
    new (initialCapacity: int) = PriorityQueue<'Element, 'Priority> ((fun a b -> compareAny (box a) (box b)), Seq.empty)

    new (comparer: IComparer<'Priority>) =
        PriorityQueue<'Element, 'Priority> ((fun a b -> comparer.Compare (a, b)), Seq.empty)

    new (items: seq<struct ('Element * 'Priority)>) =
        PriorityQueue<'Element, 'Priority> (
            (fun a b -> compareAny (box a) (box b)),
            Seq.map (fun (struct (element, priority)) -> (element, priority)) items
        )

    member queue.Count : int = nodes.Count

    member queue.Enqueue (element: 'Element, priority: 'Priority) : unit =
        nodes.Add ((element, priority))
        moveUp (element, priority) (nodes.Count - 1)

    member queue.EnqueueRange (elements: seq<'Element>, priority: 'Priority) : unit =
        for element in elements do
            queue.Enqueue (element, priority)

    member queue.Dequeue () : 'Element = fst (removeFirst ())

    /// Adds an element and removes the first.
    member queue.EnqueueDequeue (element: 'Element, priority: 'Priority) : 'Element =
        if nodes.Count > 0 && isBefore nodes.[0] (element, priority) then
            let first = fst nodes.[0]
            moveDown (element, priority) 0
            first
        else
            element

    member queue.Peek () : 'Element = if nodes.Count = 0 then empty () else fst nodes.[0]

    member queue.TryDequeue () : bool * 'Element * 'Priority =
        if nodes.Count = 0 then
            (false, Unchecked.defaultof<'Element>, Unchecked.defaultof<'Priority>)
        else
            let (element, priority) = removeFirst ()
            (true, element, priority)

    member queue.TryPeek () : bool * 'Element * 'Priority =
        if nodes.Count = 0 then
            (false, Unchecked.defaultof<'Element>, Unchecked.defaultof<'Priority>)
        else
            let (element, priority) = nodes.[0]
            (true, element, priority)

    /// The elements and priorities in no particular order.
    member queue.UnorderedItems : seq<struct ('Element * 'Priority)> =
        Seq.map (fun (element, priority) -> struct (element, priority)) nodes

    member queue.Clear () : unit = nodes.Clear ()
    member queue.EnsureCapacity (capacity: int) : int = max capacity nodes.Count
    member queue.TrimExcess () : unit = ()
