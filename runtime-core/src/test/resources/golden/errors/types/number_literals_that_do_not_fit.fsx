let a = 128y
let b = -1uy
let c = 79228162514264337593543950336m

let d n =
    match n with
    | 1I -> true
    | _ -> false
