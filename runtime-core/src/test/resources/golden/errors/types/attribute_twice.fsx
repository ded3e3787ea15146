[<Struct; Struct>]
type P = { X: int }

[<NoComparison>]
[<NoComparison>]
type Q = { Y: int }
