/// A set of values under structural equality that is filled step by step.
module HashTable

[<Opaque>]
type HashTable<'T>

[<Intrinsic("HashTable.create")>]
let create () : HashTable<'T> = intrinsic

/// Adds a value; false when it was there.
[<Intrinsic("HashTable.add")>]
let add (table: HashTable<'T>) (value: 'T) : bool = intrinsic
