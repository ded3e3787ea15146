/// Types as values.
module Types

/// What `typeof` stands for.
[<Intrinsic("Type.of")>]
let ofArgument<'T> () : Type = intrinsic
