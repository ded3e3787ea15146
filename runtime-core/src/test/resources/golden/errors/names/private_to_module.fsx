module M =
    type T = private { X: int }
    type U = private | A of int | B
    let mk x = { X = x }
    let mu x = A x
    let private p = 1
    type private Q = int
    module private In =
        let z = 1
    let zz = In.z
let a : M.T = { X = 1 }
let b = M.A 1
let c = M.p
let d : M.Q = 1
let e = M.In.z
open M
let f = A 1
let g = p
match M.mu 1 with M.A x -> () | _ -> ()
