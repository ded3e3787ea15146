/// Ints under the name of .NET; they have 64 bits, the limits are those of 32.
module Int32

let MaxValue : int = 2147483647
let MinValue : int = -2147483648

[<Intrinsic("Convert.parseInt")>]
let Parse (s: string) : int = intrinsic

/// Whether the text is an int, and the int.
[<Intrinsic("Convert.tryParseInt")>]
let TryParse (s: string) : bool * int = intrinsic
