/// Texts as bytes.
module Encodings

type NormalizationForm =
    | FormC = 1
    | FormD = 2
    | FormKC = 5
    | FormKD = 6

[<Opaque>]
type Encoding

[<Intrinsic("Encoding.utf8")>]
let private utf8 () : Encoding = intrinsic

[<Intrinsic("Encoding.ascii")>]
let private ascii () : Encoding = intrinsic

[<Intrinsic("Encoding.utf16")>]
let private utf16 () : Encoding = intrinsic

[<Intrinsic("Encoding.utf16BigEndian")>]
let private utf16BigEndian () : Encoding = intrinsic

[<Intrinsic("Encoding.utf32")>]
let private utf32 () : Encoding = intrinsic

[<Intrinsic("Encoding.latin1")>]
let private latin1 () : Encoding = intrinsic

[<Intrinsic("Encoding.bytes")>]
let private bytesOf (encoding: Encoding) (text: string) : byte[] = intrinsic

[<Intrinsic("Encoding.text")>]
let private textOf (encoding: Encoding) (bytes: byte[]) (start: int) (count: int) : string = intrinsic

type Encoding with
    static member UTF8 : Encoding = utf8 ()
    static member ASCII : Encoding = ascii ()
    static member Unicode : Encoding = utf16 ()
    static member BigEndianUnicode : Encoding = utf16BigEndian ()
    static member UTF32 : Encoding = utf32 ()
    static member Latin1 : Encoding = latin1 ()
    static member Default : Encoding = utf8 ()

    static member GetEncoding (name: string) : Encoding =
        match name.ToLowerInvariant () with
        | "utf-8" -> utf8 ()
        | "us-ascii"
        | "ascii" -> ascii ()
        | "utf-16"
        | "unicode" -> utf16 ()
        | "utf-16be" -> utf16BigEndian ()
        | "utf-32" -> utf32 ()
        | "iso-8859-1"
        | "latin1" -> latin1 ()
        | _ ->
            raise (ArgumentException ($"'{name}' is not a supported encoding name.", "name"))

    static member Convert (srcEncoding: Encoding, dstEncoding: Encoding, bytes: byte[]) : byte[] =
        bytesOf dstEncoding (textOf srcEncoding bytes 0 bytes.Length)

    [<Intrinsic("Encoding.name")>]
    member encoding.WebName : string = intrinsic

    member encoding.GetBytes (s: string) : byte[] = bytesOf encoding s
    member encoding.GetBytes (chars: char[]) : byte[] = bytesOf encoding (String chars)
    member encoding.GetBytes (chars: char[], index: int, count: int) : byte[] =
        bytesOf encoding (String (chars, index, count))

    member encoding.GetByteCount (chars: char[]) : int = (bytesOf encoding (String chars)).Length

    member encoding.GetByteCount (s: string) : int = (bytesOf encoding s).Length
    member encoding.GetByteCount (chars: char[], index: int, count: int) : int =
        (bytesOf encoding (String (chars, index, count))).Length

    member encoding.GetBytes (s: string, index: int, count: int) : byte[] = bytesOf encoding (s.Substring (index, count))

    /// Writes the bytes into an array and gives their number.
    member encoding.GetBytes (s: string, charIndex: int, charCount: int, bytes: byte[], byteIndex: int) : int =
        let made = bytesOf encoding (s.Substring (charIndex, charCount))
        Array.blit made 0 bytes byteIndex made.Length
        made.Length

    member encoding.GetCharCount (bytes: byte[], index: int, count: int) : int = (textOf encoding bytes index count).Length

    member encoding.GetChars (bytes: byte[], index: int, count: int) : char[] =
        (textOf encoding bytes index count).ToCharArray ()

    member encoding.GetPreamble () : byte[] =
        match encoding.WebName with
        | "utf-8" -> [| 0xEFuy; 0xBBuy; 0xBFuy |]
        | "utf-16" -> [| 0xFFuy; 0xFEuy |]
        | "utf-16BE" -> [| 0xFEuy; 0xFFuy |]
        | "utf-32" -> [| 0xFFuy; 0xFEuy; 0uy; 0uy |]
        | _ -> [||]

    member encoding.GetString (bytes: byte[]) : string = textOf encoding bytes 0 bytes.Length
    member encoding.GetString (bytes: byte[], index: int, count: int) : string = textOf encoding bytes index count
    member encoding.GetCharCount (bytes: byte[]) : int = (textOf encoding bytes 0 bytes.Length).Length
    member encoding.GetChars (bytes: byte[]) : char[] = (textOf encoding bytes 0 bytes.Length).ToCharArray ()
