let pick n = if n = 0 then (fun a b -> a + b) else (fun a b -> a * b)
printfn "%d %d" (pick 0 3 4) (pick 1 3 4)
let k a = fun b -> fun c -> a, b, c
printfn "%A" (k 1 "x" 2.5)
let id2 x = x
printfn "%d" (id2 id2 (id2 (fun x -> x + 1)) 5)
let rec nest n = if n = 0 then (fun x -> x) else (fun x -> nest (n - 1) (x + 1))
printfn "%d" (nest 1000 0)
