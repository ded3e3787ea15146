/// .NET's arrays of bits.
module BitArrays

/// A fixed number of bits.
type BitArray (values: bool[]) =
    let bits = Array.copy values

    let combine (operation: bool -> bool -> bool) (other: BitArray) : unit =
        if other.Length <> Array.length bits then
            invalidArg null "Array lengths must be the same."

        for index in 0 .. bits.Length - 1 do
            bits.[index] <- operation bits.[index] (other.Get index)

    let requireIndex (index: int) : unit =
        if index < 0 || index >= bits.Length then
            raise (ArgumentOutOfRangeException "index")

    new (length: int) = BitArray (Array.create length false)
    new (length: int, defaultValue: bool) = BitArray (Array.create length defaultValue)
    new (bits: BitArray) = BitArray (Array.init bits.Length (fun index -> bits.Get index))

    /// The lowest bit of each byte first.
    new (bytes: byte[]) =
        BitArray (Array.init (bytes.Length * 8) (fun index -> (bytes.[index / 8] >>> (index % 8)) &&& 1uy = 1uy))

    member this.Length : int = bits.Length
    member this.Clone () : obj = box (BitArray bits)

    /// Bits move to lower places.
    member this.RightShift (count: int) : BitArray =
        let before = Array.copy bits

        for index in 0 .. bits.Length - 1 do
            bits.[index] <- index + count < bits.Length && before.[index + count]

        this

    /// Bits move to higher places.
    member this.LeftShift (count: int) : BitArray =
        let before = Array.copy bits

        for index in 0 .. bits.Length - 1 do
            bits.[index] <- index >= count && before.[index - count]

        this

    member this.Count : int = bits.Length

    member this.Get (index: int) : bool =
        requireIndex index
        bits.[index]

    member this.Set (index: int, value: bool) : unit =
        requireIndex index
        bits.[index] <- value

    member this.Item
        with get (index: int) : bool = this.Get index
        and set (index: int) (value: bool) : unit = this.Set (index, value)

    member this.SetAll (value: bool) : unit = Array.fill bits 0 bits.Length value

    member this.And (value: BitArray) : BitArray =
        combine (fun a b -> a && b) value
        this

    member this.Or (value: BitArray) : BitArray =
        combine (fun a b -> a || b) value
        this

    member this.Xor (value: BitArray) : BitArray =
        combine (fun a b -> a <> b) value
        this

    member this.Not () : BitArray =
        for index in 0 .. bits.Length - 1 do
            bits.[index] <- not bits.[index]

        this

    member this.CopyTo (array: bool[], index: int) : unit = Array.blit bits 0 array index bits.Length

    /// Of truth values, which F# finds by the indexer's type.
    interface IEnumerable<bool> with
        member this.GetEnumerator () : IEnumerator<bool> = (bits :> seq<bool>).GetEnumerator ()

    interface IEnumerable with
        member this.GetEnumerator () : IEnumerator = (bits :> IEnumerable).GetEnumerator ()
