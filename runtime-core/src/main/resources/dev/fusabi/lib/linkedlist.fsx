/// .NET's linked lists.
module LinkedLists

/// A place in a linked list.
[<AllowNullLiteral>]
type LinkedListNode<'T> (value: 'T) =
    member val Value : 'T = value with get, set
    member val Next : LinkedListNode<'T> = null with get, set
    member val Previous : LinkedListNode<'T> = null with get, set
    member val List : LinkedList<'T> = null with get, set

/// Elements that can be added and removed anywhere in constant time.
and [<AllowNullLiteral>] LinkedList<'T> (collection: seq<'T>) as this =
    let mutable first : LinkedListNode<'T> = null
    let mutable last : LinkedListNode<'T> = null
    let mutable count = 0

    let elements () : seq<'T> =
        seq {
            let mutable node = first

            while not (isNull node) do
                yield node.Value
                node <- node.Next
        }

    let requireOwn (node: LinkedListNode<'T>) : unit =
        if isNull node then
            nullArg "node"

        if not (obj.ReferenceEquals (node.List, this)) then
            raise (InvalidOperationException "The LinkedList node does not belong to current LinkedList.")

    /// Puts a node between two, of which either may be missing.
    let insert (node: LinkedListNode<'T>) (before: LinkedListNode<'T>) (after: LinkedListNode<'T>) : unit =
        if not (isNull node.List) then
            raise (InvalidOperationException "The LinkedList node already belongs to a LinkedList.")

        node.List <- this
        node.Previous <- before
        node.Next <- after
        if isNull before then first <- node else before.Next <- node
        if isNull after then last <- node else after.Previous <- node
        count <- count + 1

    let unlink (node: LinkedListNode<'T>) : unit =
        requireOwn node
        if isNull node.Previous then first <- node.Next else node.Previous.Next <- node.Next
        if isNull node.Next then last <- node.Previous else node.Next.Previous <- node.Previous
        node.List <- null
        node.Previous <- null
        node.Next <- null
        count <- count - 1

    do
        for element in collection do
            insert (LinkedListNode<'T> element) last null

    new () = LinkedList<'T> (Seq.empty)

    member list.Count : int = count
    member list.First : LinkedListNode<'T> = first
    member list.Last : LinkedListNode<'T> = last

    member list.AddFirst (value: 'T) : LinkedListNode<'T> =
        let node = LinkedListNode<'T> value
        insert node null first
        node

    member list.AddFirst (node: LinkedListNode<'T>) : unit = insert node null first

    member list.AddLast (value: 'T) : LinkedListNode<'T> =
        let node = LinkedListNode<'T> value
        insert node last null
        node

    member list.AddLast (node: LinkedListNode<'T>) : unit = insert node last null

    member list.AddBefore (node: LinkedListNode<'T>, value: 'T) : LinkedListNode<'T> =
        requireOwn node
        let added = LinkedListNode<'T> value
        insert added node.Previous node
        added

    member list.AddAfter (node: LinkedListNode<'T>, value: 'T) : LinkedListNode<'T> =
        requireOwn node
        let added = LinkedListNode<'T> value
        insert added node node.Next
        added

    member list.Find (value: 'T) : LinkedListNode<'T> =
        let mutable node = first

        while not (isNull node) && box node.Value <> box value do
            node <- node.Next

        node

    member list.FindLast (value: 'T) : LinkedListNode<'T> =
        let mutable node = last

        while not (isNull node) && box node.Value <> box value do
            node <- node.Previous

        node

    member list.Contains (value: 'T) : bool = not (isNull (list.Find value))
    member list.Remove (node: LinkedListNode<'T>) : unit = unlink node

    member list.Remove (value: 'T) : bool =
        let node = list.Find value

        if isNull node then
            false
        else
            unlink node
            true

    member list.RemoveFirst () : unit =
        if isNull first then
            raise (InvalidOperationException "The LinkedList is empty.")

        unlink first

    member list.RemoveLast () : unit =
        if isNull last then
            raise (InvalidOperationException "The LinkedList is empty.")

        unlink last

    member list.Clear () : unit =
        while not (isNull first) do
            unlink first

    member list.CopyTo (array: 'T[], index: int) : unit =
        Seq.iteri (fun offset element -> array.[index + offset] <- element) (elements ())

    interface IEnumerable<'T> with
        member list.GetEnumerator () : IEnumerator<'T> = (elements ()).GetEnumerator ()

    interface IEnumerable with
        member list.GetEnumerator () : IEnumerator = (elements () :> IEnumerable).GetEnumerator ()
