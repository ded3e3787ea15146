// line comment
(* block (* nested *) comment *)
let x = (* inline *) 1 // trailing
/// doc comment
let y = 2 (* "string in comment *)" *)
printfn "%d" (x + y)
(*
let z = 3
*)
printfn "(* not a comment *)"
printfn "%d" ((*)3 4)
