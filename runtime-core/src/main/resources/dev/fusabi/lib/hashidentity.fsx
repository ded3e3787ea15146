/// Ways to tell values apart.
module HashIdentity

let Structural<'T when 'T : equality> : IEqualityComparer<'T> =
    EqualityComparer<'T>.Default :> IEqualityComparer<'T>

let NonStructural<'T when 'T : equality> : IEqualityComparer<'T> =
    EqualityComparer<'T>.Default :> IEqualityComparer<'T>

/// @param limit how much of a value counts for its hash code
let LimitedStructural (limit: int) : IEqualityComparer<'T> =
    EqualityComparer<'T>.Default :> IEqualityComparer<'T>

let Reference<'T> : IEqualityComparer<'T> = Comparers.SameObject<'T> () :> IEqualityComparer<'T>

let FromFunctions (hasher: 'T -> int) (equality: 'T -> 'T -> bool) : IEqualityComparer<'T> =
    EqualityComparer<'T>.Create (equality, hasher) :> IEqualityComparer<'T>
