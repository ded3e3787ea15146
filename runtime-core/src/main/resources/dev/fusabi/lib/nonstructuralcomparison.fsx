/// Comparison by the operators of a type itself. What scripts compare this way, numbers, texts and times, compares the
/// same otherwise.
module NonStructuralComparison

let inline compare (e1: 'T) (e2: 'T) : int = Operators.compare e1 e2
let inline hash (value: 'T) : int = Operators.hash value
let inline max (e1: 'T) (e2: 'T) : 'T = Operators.max e1 e2
let inline min (e1: 'T) (e2: 'T) : 'T = Operators.min e1 e2
