/// Ranges as values.
module Range

[<Intrinsic("Range.int")>]
let int (from: int) (step: int) (finish: int) : seq<int> = intrinsic

[<Intrinsic("Range.uint64")>]
let uint64 (from: uint64) (step: uint64) (finish: uint64) : seq<uint64> = intrinsic

[<Intrinsic("Range.float")>]
let float (from: float) (step: float) (finish: float) : seq<float> = intrinsic

[<Intrinsic("Range.float32")>]
let float32 (from: float32) (step: float32) (finish: float32) : seq<float32> = intrinsic

[<Intrinsic("Range.decimal")>]
let decimal (from: decimal) (step: decimal) (finish: decimal) : seq<decimal> = intrinsic

[<Intrinsic("Range.bigint")>]
let bigint (from: bigint) (step: bigint) (finish: bigint) : seq<bigint> = intrinsic
