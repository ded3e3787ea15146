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

[<Intrinsic("Guid.ofBytes")>]
let private ofBytes (bytes: byte[]) (isBigEndian: bool) : Guid = intrinsic

[<Intrinsic("Guid.bytes")>]
let private bytesOf (guid: Guid) (isBigEndian: bool) : byte[] = intrinsic

[<Intrinsic("Guid.versioned")>]
let private ofTime (milliseconds: int) : Guid = intrinsic

let private versioned (time: DateTimeOffset) : Guid = ofTime (time.ToUnixTimeMilliseconds ())

let private bigEndian (value: uint64) (count: int) : byte[] =
    Array.init count (fun at -> byte (value >>> (8 * (count - 1 - at))))

type Guid with
    static member ``new`` () : Guid = empty ()
    static member ``new`` (g: string) : Guid = parse g
    static member Empty : Guid = empty ()

    static member ``new``
        (
            a: int,
            b: int16,
            c: int16,
            d: byte,
            e: byte,
            f: byte,
            g: byte,
            h: byte,
            i: byte,
            j: byte,
            k: byte
        ) : Guid =
        Guid (a, b, c, [| d; e; f; g; h; i; j; k |])

    static member ``new`` (b: byte[]) : Guid = ofBytes b false
    static member ``new`` (b: byte[], bigEndian: bool) : Guid = ofBytes b bigEndian

    static member ``new`` (a: int, b: int16, c: int16, d: byte[]) : Guid =
        ofBytes (Array.concat [ bigEndian (uint64 (uint32 a)) 4; bigEndian (uint64 (uint16 b)) 2; bigEndian (uint64 (uint16 c)) 2; d ]) true

    static member AllBitsSet : Guid = ofBytes (Array.create 16 255uy) true

    /// With the time of its making in front, so that later ones are greater.
    [<Requires("random")>]
    static member CreateVersion7 () : Guid = versioned DateTimeOffset.UtcNow

    [<Requires("random")>]
    static member CreateVersion7 (timestamp: DateTimeOffset) : Guid = versioned timestamp

    [<Requires("random")>]
    static member NewGuid () : Guid = random ()

    static member Parse (input: string) : Guid = parse input

    static member ParseExact (input: string, format: string) : Guid =
        let guid = parse input

        if formatAs guid format = input.Trim().ToLowerInvariant () then
            guid
        else
            raise (FormatException "Guid string was not in the exact format.")

    static member TryParse (input: string) : bool * Guid =
        match tryParse input with
        | Some guid -> (true, guid)
        | None -> (false, empty ())

    member guid.ToByteArray () : byte[] = bytesOf guid false
    member guid.ToByteArray (bigEndian: bool) : byte[] = bytesOf guid bigEndian
    member guid.Version : int = int (bytesOf guid true).[6] >>> 4
    member guid.CompareTo (value: Guid) : int = compare guid value
    member guid.Equals (g: Guid) : bool = (guid = g)
    member guid.ToString () : string = formatAs guid "D"
    member guid.ToString (format: string) : string = formatAs guid format
