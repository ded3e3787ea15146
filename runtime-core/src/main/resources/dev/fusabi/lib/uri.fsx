/// Texts as parts of URIs.
module Uris

[<Opaque>]
type Uri

type Uri with
    [<Intrinsic("Encoding.escapeUri")>]
    static member EscapeDataString (stringToEscape: string) : string = intrinsic

    /// What separates the parts of a URI stays.
    [<Intrinsic("Encoding.escapeWholeUri")>]
    static member EscapeUriString (stringToEscape: string) : string = intrinsic

    [<Intrinsic("Encoding.unescapeUri")>]
    static member UnescapeDataString (stringToUnescape: string) : string = intrinsic
