/// Types as values.
module Types

/// What `typeof` stands for.
[<Intrinsic("Type.of")>]
let ofArgument<'T> () : Type = intrinsic

/// The type of a value.
[<Intrinsic("Type.ofValue")>]
let ofValue (value: obj) : Type = intrinsic
