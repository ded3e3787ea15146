/// .NET's common delegates. Methods of the library take functions, and these where one is given.
module Delegates

type Action = delegate of unit -> unit
type Action<'T> = delegate of 'T -> unit
type Action<'T1, 'T2> = delegate of 'T1 * 'T2 -> unit
type Action<'T1, 'T2, 'T3> = delegate of 'T1 * 'T2 * 'T3 -> unit
type Action<'T1, 'T2, 'T3, 'T4> = delegate of 'T1 * 'T2 * 'T3 * 'T4 -> unit
type Func<'TResult> = delegate of unit -> 'TResult
type Func<'T, 'TResult> = delegate of 'T -> 'TResult
type Func<'T1, 'T2, 'TResult> = delegate of 'T1 * 'T2 -> 'TResult
type Func<'T1, 'T2, 'T3, 'TResult> = delegate of 'T1 * 'T2 * 'T3 -> 'TResult
type Func<'T1, 'T2, 'T3, 'T4, 'TResult> = delegate of 'T1 * 'T2 * 'T3 * 'T4 -> 'TResult
type Predicate<'T> = delegate of 'T -> bool
type Comparison<'T> = delegate of 'T * 'T -> int
type Converter<'TInput, 'TOutput> = delegate of 'TInput -> 'TOutput
