type Range = Range of first: int * last: int
let length r =
    match r with
    | Range (first = a; first = b) -> b - a
