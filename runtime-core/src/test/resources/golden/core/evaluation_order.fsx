let t name v =
    printf "%s " name
    v
let r = (t "a" 1) + (t "b" 2) * (t "c" 3)
printfn "= %d" r
let xs = [t "x" 1; t "y" 2]
printfn "%A" xs
let tup = (t "first" 1, t "second" 2)
printfn "%A" tup
let f a b = a - b
printfn "%d" (f (t "p" 10) (t "q" 3))
let mutable total = 1
let bump () =
    total <- total + 10
    total
let sum = total + bump ()
printfn "%d %d" sum total
type R = { a: int; b: int }
printfn "%A" { b = t "b" 2; a = t "a" 1 }
