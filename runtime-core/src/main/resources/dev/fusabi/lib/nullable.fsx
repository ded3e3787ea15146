/// Values of .NET's structs that may be missing. One is held as its value, or as null.
module Nullables

[<Opaque>]
type Nullable<'T>

[<Intrinsic("Operators.same")>]
let private ofValue (value: 'T) : Nullable<'T> = intrinsic

[<Intrinsic("Operators.same")>]
let private valueOf (nullable: Nullable<'T>) : 'T = intrinsic

[<Intrinsic("Operators.same")>]
let private boxed (nullable: Nullable<'T>) : obj = intrinsic

let private isMissing (nullable: Nullable<'T>) : bool = isNull (boxed nullable)

type Nullable<'T> with
    static member ``new`` () : Nullable<'T> = Unchecked.defaultof<Nullable<'T>>
    static member ``new`` (value: 'T) : Nullable<'T> = ofValue value
    static member op_Implicit (value: 'T) : Nullable<'T> = ofValue value

    member this.HasValue : bool = not (isMissing this)

    member this.Value : 'T =
        if isMissing this then
            raise (InvalidOperationException "Nullable object must have a value.")
        else
            valueOf this

    member this.GetValueOrDefault () : 'T =
        if isMissing this then Unchecked.defaultof<'T> else valueOf this

    member this.GetValueOrDefault (defaultValue: 'T) : 'T =
        if isMissing this then defaultValue else valueOf this

    member this.ToString () : string =
        if isMissing this then "" else string (boxed this)

    member this.Equals (other: obj) : bool = Unchecked.equals (boxed this) other
