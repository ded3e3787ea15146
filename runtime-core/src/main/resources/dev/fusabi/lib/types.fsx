/// Types as values.
module Types

/// What `typeof` stands for.
[<Intrinsic("Type.of")>]
let ofArgument<'T> () : Type = intrinsic

/// `value.ToString "D"` of a value of an enum.
[<Intrinsic("Enum.text")>]
let enumText (value: obj) (format: string) : string = intrinsic

/// The type of a value.
[<Intrinsic("Type.ofValue")>]
let ofValue (value: obj) : Type = intrinsic

/// The bytes that a value of the type takes.
[<Intrinsic("Type.size")>]
let size (valueType: Type) : int = intrinsic
