let add (a, b) = a + b

let total = add 1 2
