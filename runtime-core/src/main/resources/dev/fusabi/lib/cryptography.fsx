/// Digests of bytes.
module Cryptography

[<Intrinsic("Encoding.digest")>]
let private digest (algorithm: string) (bytes: byte[]) : byte[] = intrinsic

[<Intrinsic("Encoding.utf8")>]
let private hasher () : 'T = intrinsic

[<Opaque>]
type MD5

type MD5 with
    static member HashData (source: byte[]) : byte[] = digest "MD5" source
    static member Create () : MD5 = hasher ()
    member algorithm.ComputeHash (buffer: byte[]) : byte[] = digest "MD5" buffer
    member algorithm.Dispose () : unit = ()

[<Opaque>]
type SHA1

type SHA1 with
    static member HashData (source: byte[]) : byte[] = digest "SHA-1" source
    static member Create () : SHA1 = hasher ()
    member algorithm.ComputeHash (buffer: byte[]) : byte[] = digest "SHA-1" buffer
    member algorithm.Dispose () : unit = ()

[<Opaque>]
type SHA256

type SHA256 with
    static member HashData (source: byte[]) : byte[] = digest "SHA-256" source
    static member Create () : SHA256 = hasher ()
    member algorithm.ComputeHash (buffer: byte[]) : byte[] = digest "SHA-256" buffer
    member algorithm.Dispose () : unit = ()

[<Opaque>]
type SHA384

type SHA384 with
    static member HashData (source: byte[]) : byte[] = digest "SHA-384" source
    static member Create () : SHA384 = hasher ()
    member algorithm.ComputeHash (buffer: byte[]) : byte[] = digest "SHA-384" buffer
    member algorithm.Dispose () : unit = ()

[<Opaque>]
type SHA512

type SHA512 with
    static member HashData (source: byte[]) : byte[] = digest "SHA-512" source
    static member Create () : SHA512 = hasher ()
    member algorithm.ComputeHash (buffer: byte[]) : byte[] = digest "SHA-512" buffer
    member algorithm.Dispose () : unit = ()
