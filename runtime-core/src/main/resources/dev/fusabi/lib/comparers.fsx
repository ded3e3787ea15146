/// How texts are told apart and put in order.
module Comparers

[<Opaque>]
type StringComparer

[<Intrinsic("Comparer.structural")>]
let private structural () : StringComparer = intrinsic

[<Intrinsic("Comparer.ignoringCase")>]
let private ignoringCase () : StringComparer = intrinsic

[<Intrinsic("Comparer.cultural")>]
let private cultural () : StringComparer = intrinsic

type StringComparer with
    static member Ordinal : StringComparer = structural ()
    static member OrdinalIgnoreCase : StringComparer = ignoringCase ()
    static member InvariantCulture : StringComparer = cultural ()
    static member InvariantCultureIgnoreCase : StringComparer = ignoringCase ()
    static member CurrentCulture : StringComparer = cultural ()
    static member CurrentCultureIgnoreCase : StringComparer = ignoringCase ()

    [<Intrinsic("Comparer.compare")>]
    member comparer.Compare (x: string, y: string) : int = intrinsic

    [<Intrinsic("Comparer.equal")>]
    member comparer.Equals (x: string, y: string) : bool = intrinsic

    [<Intrinsic("Comparer.hash")>]
    member comparer.GetHashCode (obj: string) : int = intrinsic
