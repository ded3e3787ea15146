type private T = A | B
let private f x = match x with A -> 1 | B -> 2
module private In =
    let g x = match x with A -> 1 | B -> 2
module Inner =
    type private U = { X: int }
    let private mk x = { X = x }
    let h x = (mk x).X
printfn "%d %d %d" (f A) (In.g B) (Inner.h 4)
let bad = A
