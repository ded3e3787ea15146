type T = { A: int list; B: (string * int option)[] }
let t1 = { A = [1; 2]; B = [| "x", Some 1; "y", None |] }
let t2 = { A = [1; 2]; B = [| "x", Some 1; "y", None |] }
printfn "%b %b" (t1 = t2) (hash t1 = hash t2)
printfn "%d" (compare t1 { t2 with A = [1; 3] })
type U = A | B of int | C of string
printfn "%A" (List.sort [C "z"; B 2; A; B 1; C "a"])
printfn "%b" (B 1 = B 1)
printfn "%A" (List.sort [(2, "b"); (1, "z"); (2, "a")])
printfn "%A" (Set.ofList [[3]; [1; 2]; [1]])
printfn "%A" (List.distinct [Some 1; None; Some 1])
