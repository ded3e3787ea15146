/// .NET's operations on the bits of numbers without a sign.
module BitOperationsOfNumbers

[<Opaque>]
type BitOperations

type BitOperations with
    static member PopCount (value: uint32) : int = int (Numbers.popCount value)
    static member PopCount (value: uint64) : int = int (Numbers.popCount value)
    static member LeadingZeroCount (value: uint32) : int = int (Numbers.leadingZeroCount value)
    static member LeadingZeroCount (value: uint64) : int = int (Numbers.leadingZeroCount value)
    static member TrailingZeroCount (value: uint32) : int = int (Numbers.trailingZeroCount value)
    static member TrailingZeroCount (value: uint64) : int = int (Numbers.trailingZeroCount value)
    static member TrailingZeroCount (value: int32) : int = int (Numbers.trailingZeroCount (uint32 value))
    static member TrailingZeroCount (value: int64) : int = int (Numbers.trailingZeroCount (uint64 value))
    static member Log2 (value: uint32) : int = if value = 0u then 0 else 31 - BitOperations.LeadingZeroCount value
    static member Log2 (value: uint64) : int = if value = 0UL then 0 else 63 - BitOperations.LeadingZeroCount value
    static member RotateLeft (value: uint32, offset: int) : uint32 = Numbers.rotateLeft value offset
    static member RotateLeft (value: uint64, offset: int) : uint64 = Numbers.rotateLeft value offset
    static member RotateRight (value: uint32, offset: int) : uint32 = Numbers.rotateLeft value (32 - offset)
    static member RotateRight (value: uint64, offset: int) : uint64 = Numbers.rotateLeft value (64 - offset)
    static member IsPow2 (value: uint32) : bool = value <> 0u && value &&& (value - 1u) = 0u
    static member IsPow2 (value: uint64) : bool = value <> 0UL && value &&& (value - 1UL) = 0UL
    static member IsPow2 (value: int) : bool = value > 0 && value &&& (value - 1) = 0
