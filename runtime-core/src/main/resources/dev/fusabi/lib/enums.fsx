/// Types as values, and what .NET tells of enums.
[<AutoOpen>]
module Enums

[<Opaque>]
type Type

[<Intrinsic("Enum.values")>]
let private values (enumType: Type) : IEnumerable = intrinsic

[<Intrinsic("Enum.names")>]
let private names (enumType: Type) : string[] = intrinsic

[<Intrinsic("Enum.parse")>]
let private parse (text: string) (ignoreCase: bool) (enumType: Type) : obj = intrinsic

[<Intrinsic("Enum.isDefined")>]
let private isDefined (value: obj) (enumType: Type) : bool = intrinsic

[<Intrinsic("Enum.name")>]
let private name (value: obj) (enumType: Type) : string = intrinsic

[<Intrinsic("Enum.ofNumber")>]
let private ofNumber (value: obj) (enumType: Type) : obj = intrinsic

[<Intrinsic("Enum.underlying")>]
let private underlying (enumType: Type) : Type = intrinsic

[<Intrinsic("Enum.tryParse")>]
let private tryParse (text: string) (ignoreCase: bool) (enumType: Type) : obj option = intrinsic

type Type with
    [<Intrinsic("Type.name")>]
    member this.Name : string = intrinsic

    [<Intrinsic("Type.fullName")>]
    member this.FullName : string = intrinsic

    [<Intrinsic("Type.fullName")>]
    member this.ToString () : string = intrinsic

    [<Intrinsic("Type.isInstance")>]
    member this.IsInstanceOfType (o: obj) : bool = intrinsic

    [<Intrinsic("Type.isSubclassOf")>]
    member this.IsSubclassOf (c: Type) : bool = intrinsic

    [<Intrinsic("Type.isEnum")>]
    member this.IsEnum : bool = intrinsic

    [<Intrinsic("Type.isArray")>]
    member this.IsArray : bool = intrinsic

    [<Intrinsic("Type.isValueType")>]
    member this.IsValueType : bool = intrinsic

    [<Intrinsic("Type.element")>]
    member this.GetElementType () : Type = intrinsic

    member this.IsAssignableFrom (c: Type) : bool = (this = c) || c.IsSubclassOf this
    member this.IsAssignableTo (targetType: Type) : bool = targetType.IsAssignableFrom this
    member this.GetEnumNames () : string[] = names this
    member this.GetEnumUnderlyingType () : Type = underlying this
    member this.GetEnumValues () : IEnumerable = values this

[<Opaque>]
type Enum

type Enum with
    static member inline GetValues<'TEnum> () : 'TEnum[] = unbox (values (Types.ofArgument<'TEnum> ()))
    static member GetValues (enumType: Type) : IEnumerable = values enumType
    static member inline GetNames<'TEnum> () : string[] = names (Types.ofArgument<'TEnum> ())
    static member GetNames (enumType: Type) : string[] = names enumType

    static member inline GetName<'TEnum> (value: 'TEnum) : string =
        name (box value) (Types.ofArgument<'TEnum> ())

    static member GetName (enumType: Type, value: obj) : string = name value enumType

    static member inline IsDefined<'TEnum> (value: 'TEnum) : bool =
        isDefined (box value) (Types.ofArgument<'TEnum> ())

    static member IsDefined (enumType: Type, value: obj) : bool = isDefined value enumType

    static member ToObject (enumType: Type, value: obj) : obj = ofNumber value enumType
    static member GetUnderlyingType (enumType: Type) : Type = underlying enumType

    static member inline Parse<'TEnum> (value: string) : 'TEnum =
        unbox (parse value false (Types.ofArgument<'TEnum> ()))

    static member inline Parse<'TEnum> (value: string, ignoreCase: bool) : 'TEnum =
        unbox (parse value ignoreCase (Types.ofArgument<'TEnum> ()))

    static member Parse (enumType: Type, value: string) : obj = parse value false enumType

    static member Parse (enumType: Type, value: string, ignoreCase: bool) : obj =
        parse value ignoreCase enumType

    static member inline TryParse<'TEnum> (value: string) : bool * 'TEnum =
        match tryParse value false (Types.ofArgument<'TEnum> ()) with
        | Some found -> (true, unbox found)
        | None -> (false, Unchecked.defaultof<'TEnum>)

    static member inline TryParse<'TEnum> (value: string, ignoreCase: bool) : bool * 'TEnum =
        match tryParse value ignoreCase (Types.ofArgument<'TEnum> ()) with
        | Some found -> (true, unbox found)
        | None -> (false, Unchecked.defaultof<'TEnum>)
