/// What classes get from the classes that they inherit, where those are the library's own.
module Objects

/// Gives an exception what another one holds: of the part that it inherits.
[<Intrinsic("Exception.adopt")>]
let adopt (target: exn) (source: exn) : unit = intrinsic

/// What obj itself says.
[<Intrinsic("Objects.text")>]
let text (value: obj) : string = intrinsic

[<Intrinsic("Objects.same")>]
let same (a: obj) (b: obj) : bool = intrinsic

[<Intrinsic("Objects.identityHash")>]
let identityHash (value: obj) : int = intrinsic

[<Intrinsic("Exception.message")>]
let message (value: exn) : string = intrinsic
