/// Bools under the name of .NET.
module Boolean

[<Intrinsic("Convert.parseBool")>]
let Parse (s: string) : bool = intrinsic

[<Intrinsic("Convert.tryParseBool")>]
let TryParse (s: string) : bool * bool = intrinsic

let TrueString : string = "True"

let FalseString : string = "False"
