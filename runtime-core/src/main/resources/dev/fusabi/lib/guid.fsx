/// Globally unique identifiers.
module Guids

[<Opaque>]
type Guid

[<Intrinsic("Guid.empty")>]
let private empty () : Guid = intrinsic

[<Intrinsic("Guid.random")>]
let private random () : Guid = intrinsic

[<Intrinsic("Guid.parse")>]
let private parse (text: string) : Guid = intrinsic

[<Intrinsic("Guid.tryParse")>]
let private tryParse (text: string) : Guid option = intrinsic

[<Intrinsic("Guid.format")>]
let private formatAs (guid: Guid) (format: string) : string = intrinsic

type Guid with
    static member ``new`` () : Guid = empty ()
    static member ``new`` (g: string) : Guid = parse g
    static member Empty : Guid = empty ()

    [<Requires("random")>]
    static member NewGuid () : Guid = random ()

    static member Parse (input: string) : Guid = parse input

    static member TryParse (input: string) : bool * Guid =
        match tryParse input with
        | Some guid -> (true, guid)
        | None -> (false, empty ())

    member guid.CompareTo (value: Guid) : int = compare guid value
    member guid.Equals (g: Guid) : bool = (guid = g)
    member guid.ToString () : string = formatAs guid "D"
    member guid.ToString (format: string) : string = formatAs guid format
