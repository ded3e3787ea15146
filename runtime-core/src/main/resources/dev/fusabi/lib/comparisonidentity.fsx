/// Ways to put values in order.
module ComparisonIdentity

let FromFunction (comparer: 'T -> 'T -> int) : IComparer<'T> = Comparer<'T>.Create comparer :> IComparer<'T>

let Structural<'T when 'T : comparison> : IComparer<'T> = FromFunction compare

let NonStructural<'T when 'T : comparison> : IComparer<'T> = FromFunction compare
