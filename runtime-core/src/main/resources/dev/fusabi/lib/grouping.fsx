/// Elements by key, or their number, in the order of the first elements.
module Grouping

[<Opaque>]
type Grouping<'Key, 'T>

[<Intrinsic("Grouping.create")>]
let create () : Grouping<'Key, 'T> = intrinsic

[<Intrinsic("Grouping.add")>]
let add (grouping: Grouping<'Key, 'T>) (key: 'Key) (element: 'T) : unit = intrinsic

/// Counts one element of a key.
[<Intrinsic("Grouping.count")>]
let count (grouping: Grouping<'Key, int>) (key: 'Key) : unit = intrinsic

[<Intrinsic("Grouping.lists")>]
let lists (grouping: Grouping<'Key, 'T>) : ('Key * 'T list) list = intrinsic

[<Intrinsic("Grouping.counts")>]
let counts (grouping: Grouping<'Key, int>) : ('Key * int) list = intrinsic
