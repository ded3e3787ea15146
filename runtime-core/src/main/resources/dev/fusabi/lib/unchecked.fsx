/// Operations whose constraints are not checked.
module Unchecked

let equals (e1: 'T) (e2: 'T) : bool = e1 = e2

let compare (e1: 'T) (e2: 'T) : int = Operators.compare e1 e2

let hash (obj: 'T) : int = Operators.hash obj

let unbox (value: obj) : 'T = Operators.unbox<'T> value
