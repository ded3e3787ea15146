/// Ints under the name of .NET.
module Int64

let MaxValue : int = 9223372036854775807

let MinValue : int = -9223372036854775808
