/// The first elements of a sequence, known.
module Sample

[<Intrinsic("Sample.create")>]
let create (first: 'T list) : seq<'T> = intrinsic

/// Whether the sequence is a list, an array or the like, which is shown as what it is.
[<Intrinsic("Sample.isCollection")>]
let isCollection (source: seq<'T>) : bool = intrinsic
