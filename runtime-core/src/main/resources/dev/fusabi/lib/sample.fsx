/// The first elements of a sequence, known.
module Sample

[<Intrinsic("Sample.create")>]
let create (first: 'T list) : seq<'T> = intrinsic
