/// How values are told apart and put in order.
module Comparers

[<Opaque>]
type StringComparer

/// What collections of the library compare by.
[<Opaque>]
type Equality

[<Intrinsic("Comparer.structural")>]
let private structural () : StringComparer = intrinsic

[<Intrinsic("Comparer.ignoringCase")>]
let private ignoringCase () : StringComparer = intrinsic

[<Intrinsic("Comparer.cultural")>]
let private cultural () : StringComparer = intrinsic

[<Intrinsic("Comparer.structural")>]
let private usual () : Equality = intrinsic

[<Intrinsic("Comparer.reference")>]
let private reference () : Equality = intrinsic

[<Intrinsic("Comparer.scripted")>]
let private scripted (comparer: obj) : Equality = intrinsic

[<Intrinsic("Operators.same")>]
let private known (comparer: StringComparer) : Equality = intrinsic

[<Intrinsic("Comparer.shown")>]
let private shown (equality: Equality) : obj = intrinsic

[<Intrinsic("Operators.compareAny")>]
let private compareAny (a: obj) (b: obj) : int = intrinsic

[<Intrinsic("Convert.equal")>]
let private equalAny (a: obj) (b: obj) : bool = intrinsic

[<Intrinsic("Convert.hash")>]
let private hashAny (a: obj) : int = intrinsic

type StringComparer with
    static member Ordinal : StringComparer = structural ()
    static member OrdinalIgnoreCase : StringComparer = ignoringCase ()
    static member InvariantCulture : StringComparer = cultural ()
    static member InvariantCultureIgnoreCase : StringComparer = ignoringCase ()
    static member CurrentCulture : StringComparer = cultural ()
    static member CurrentCultureIgnoreCase : StringComparer = ignoringCase ()

    static member FromComparison (comparisonType: StringComparison) : StringComparer =
        match comparisonType with
        | StringComparison.CurrentCulture
        | StringComparison.InvariantCulture -> cultural ()
        | StringComparison.Ordinal -> structural ()
        | _ -> ignoringCase ()

    static member Create (culture: CultureInfo, ignoreCase: bool) : StringComparer =
        if ignoreCase then ignoringCase () else cultural ()

    [<Intrinsic("Comparer.compare")>]
    member comparer.Compare (x: string, y: string) : int = intrinsic

    [<Intrinsic("Comparer.equal")>]
    member comparer.Equals (x: string, y: string) : bool = intrinsic

    [<Intrinsic("Comparer.hash")>]
    member comparer.GetHashCode (obj: string) : int = intrinsic

/// The order of values of a type.
[<AbstractClass>]
type Comparer<'T> () =
    abstract Compare : x: 'T * y: 'T -> int

    static member Default : Comparer<'T> = UsualOrder<'T> () :> Comparer<'T>

    static member Create (comparison: 'T -> 'T -> int) : Comparer<'T> =
        OrderOfFunction<'T> comparison :> Comparer<'T>

    interface IComparer<'T> with
        member this.Compare (x: 'T, y: 'T) : int = this.Compare (x, y)

/// .NET's: texts as the culture has them.
and UsualOrder<'T> () =
    inherit Comparer<'T> ()

    override this.Compare (x: 'T, y: 'T) : int =
        match box x, box y with
        | (:? string as a), (:? string as b) -> StringComparer.CurrentCulture.Compare (a, b)
        | a, b -> compareAny a b

and OrderOfFunction<'T> (comparison: 'T -> 'T -> int) =
    inherit Comparer<'T> ()

    override this.Compare (x: 'T, y: 'T) : int = comparison x y

/// What values of a type are equal.
[<AbstractClass>]
type EqualityComparer<'T> () =
    abstract Equals : x: 'T * y: 'T -> bool
    abstract GetHashCode : obj: 'T -> int

    static member Default : EqualityComparer<'T> = UsualEquality<'T> () :> EqualityComparer<'T>

    static member Create (equals: 'T -> 'T -> bool, getHashCode: 'T -> int) : EqualityComparer<'T> =
        EqualityOfFunctions<'T> (equals, getHashCode) :> EqualityComparer<'T>

    interface IEqualityComparer<'T> with
        member this.Equals (x: 'T, y: 'T) : bool = this.Equals (x, y)
        member this.GetHashCode (value: 'T) : int = this.GetHashCode value

and UsualEquality<'T> () =
    inherit EqualityComparer<'T> ()

    override this.Equals (x: 'T, y: 'T) : bool = equalAny (box x) (box y)
    override this.GetHashCode (value: 'T) : int = hashAny (box value)

and EqualityOfFunctions<'T> (equals: 'T -> 'T -> bool, getHashCode: 'T -> int) =
    inherit EqualityComparer<'T> ()

    override this.Equals (x: 'T, y: 'T) : bool = equals x y
    override this.GetHashCode (value: 'T) : int = getHashCode value

/// Whether they are the same object.
type SameObject<'T> () =
    interface IEqualityComparer<'T> with
        member this.Equals (x: 'T, y: 'T) : bool = obj.ReferenceEquals (box x, box y)
        member this.GetHashCode (value: 'T) : int = Objects.identityHash (box value)

/// A script's comparer for the collections of the library. Those ask by the methods that they know: whether two values
/// are equal by Equals, with both as a tuple; for the hash code of one by CompareTo.
type private AskedComparer<'T> (comparer: IEqualityComparer<'T>) =
    override this.Equals (other: obj) : bool =
        let (x, y) = unbox<obj * obj> other
        comparer.Equals (unbox<'T> x, unbox<'T> y)

    override this.GetHashCode () : int = 0

    interface IComparable with
        member this.CompareTo (other: obj) : int = comparer.GetHashCode (unbox<'T> other)

    interface IEqualityComparer<'T> with
        member this.Equals (x: 'T, y: 'T) : bool = comparer.Equals (x, y)
        member this.GetHashCode (value: 'T) : int = comparer.GetHashCode value

/// What a collection is to compare by.
let equalityOf (comparer: IEqualityComparer<'T>) : Equality =
    match box comparer with
    | null -> usual ()
    | :? StringComparer as texts -> known texts
    | :? UsualEquality<'T> -> usual ()
    | :? SameObject<'T> -> reference ()
    | :? AskedComparer<'T> as asked -> scripted (box asked)
    | _ -> scripted (box (AskedComparer<'T> comparer))

/// The comparer that a collection compares by.
let comparerOf (equality: Equality) : IEqualityComparer<'T> =
    match shown equality with
    | :? AskedComparer<'T> as asked -> asked :> IEqualityComparer<'T>
    | :? StringComparer as texts -> unbox<IEqualityComparer<'T>> (box texts)
    | _ -> UsualEquality<'T> () :> IEqualityComparer<'T>
