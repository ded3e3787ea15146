let add a b = a + b
let add5 = add 5
printfn "%d %d" (add 1 2) (add5 10)
let apply f x = f x
printfn "%d" (apply (fun x -> x * 2) 21)
let twice f = f >> f
printfn "%d" (twice (fun x -> x + 3) 0)
let compose f g x = g (f x)
printfn "%s" (compose (fun x -> x + 1) (fun x -> x.ToString()) 41)
let curried = fun a -> fun b -> fun c -> a * b + c
printfn "%d" (curried 2 3 4)
let tupled (a, b) = a - b
printfn "%d" (tupled (10, 4))
let unit () = 7
printfn "%d" (unit ())
printfn "%d" ((+) 3 4)
let flip f a b = f b a
printfn "%d" (flip (-) 1 10)
