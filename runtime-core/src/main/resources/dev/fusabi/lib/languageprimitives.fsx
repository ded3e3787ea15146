/// What the operators of F# stand on.
module LanguagePrimitives

let GenericEquality (e1: 'T) (e2: 'T) : bool = e1 = e2

let GenericComparison (e1: 'T) (e2: 'T) : int = compare e1 e2

let GenericLessThan (e1: 'T) (e2: 'T) : bool = e1 < e2

let GenericLessOrEqual (e1: 'T) (e2: 'T) : bool = e1 <= e2

let GenericGreaterThan (e1: 'T) (e2: 'T) : bool = e1 > e2

let GenericGreaterOrEqual (e1: 'T) (e2: 'T) : bool = e1 >= e2

let GenericMaximum (e1: 'T) (e2: 'T) : 'T = if e1 < e2 then e2 else e1

let GenericMinimum (e1: 'T) (e2: 'T) : 'T = if e1 < e2 then e1 else e2

let GenericHash (obj: 'T) : int = hash obj

let GenericLimitedHash (limit: int) (obj: 'T) : int = hash obj

/// Whether they are the same object.
[<Intrinsic("Operators.isSame")>]
let PhysicalEquality (e1: 'T) (e2: 'T) : bool = intrinsic

/// A number that stays the same as long as the object lives.
[<Intrinsic("Operators.identityHash")>]
let PhysicalHash (obj: 'T) : int = intrinsic

let inline EnumOfValue<'T, 'Enum when 'Enum : enum<'T>> (value: 'T) : 'Enum = unbox<'Enum> (box value)

let inline EnumToValue<'Enum, 'T when 'Enum : enum<'T>> (enum: 'Enum) : 'T = unbox<'T> (box enum)

let ParseInt32 (s: string) : int = int s

let ParseInt64 (s: string) : int = int s

/// The number with a unit of measure.
let FloatWithMeasure (input: float) : float<'Measure> = input * 1.0<_>

/// The number with a unit of measure.
let Int32WithMeasure (input: int) : int<'Measure> = input * 1<_>

/// The number with a unit of measure.
let Int64WithMeasure (input: int64) : int64<'Measure> = input * 1L<_>

/// The number with a unit of measure.
let SByteWithMeasure (input: sbyte) : sbyte<'Measure> = input * 1y<_>

/// The number with a unit of measure.
let Int16WithMeasure (input: int16) : int16<'Measure> = input * 1s<_>

/// The number with a unit of measure.
let ByteWithMeasure (input: byte) : byte<'Measure> = input * 1uy<_>

/// The number with a unit of measure.
let UInt16WithMeasure (input: uint16) : uint16<'Measure> = input * 1us<_>

/// The number with a unit of measure.
let UInt32WithMeasure (input: uint32) : uint32<'Measure> = input * 1u<_>

/// The number with a unit of measure.
let UInt64WithMeasure (input: uint64) : uint64<'Measure> = input * 1UL<_>

/// The number with a unit of measure.
let Float32WithMeasure (input: float32) : float32<'Measure> = input * 1.0f<_>

/// The number with a unit of measure.
let DecimalWithMeasure (input: decimal) : decimal<'Measure> = input * 1m<_>

/// The first of a type's numbers that addition leaves as they are.
let inline GenericZero< ^T when ^T : (static member Zero : ^T)> : ^T = (^T : (static member Zero : ^T) ())

/// The number that multiplication leaves as they are.
let inline GenericOne< ^T when ^T : (static member One : ^T)> : ^T = (^T : (static member One : ^T) ())
