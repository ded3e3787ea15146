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

let inline EnumOfValue (value: int) : 'Enum = enum value

let inline EnumToValue (enum: 'Enum) : int = int enum

let ParseInt32 (s: string) : int = int s

let ParseInt64 (s: string) : int = int s

/// The number with a unit of measure.
let FloatWithMeasure (input: float) : float<'Measure> = input * 1.0<_>

/// The number with a unit of measure.
let Int32WithMeasure (input: int) : int<'Measure> = input * 1<_>

/// The number with a unit of measure.
let Int64WithMeasure (input: int64) : int64<'Measure> = input * 1L<_>
