/// Ranges as values.
module Range

[<Intrinsic("Range.int")>]
let int (from: int) (step: int) (finish: int) : seq<int> = intrinsic

[<Intrinsic("Range.float")>]
let float (from: float) (step: float) (finish: float) : seq<float> = intrinsic
