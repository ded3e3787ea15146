let p = 3 in let p = 4 in do printfn " %A" p;
let q = 3 in printfn "%d" q
let a = 1 in let b = 2 in printfn "%d" (a + b)
let f x = x + 1 in printfn "%d" (f 2)

let s1 = 3 in
printfn "%d" q
printfn "%d" (s1+q)
let r = 4 in let s2 = 5
printfn "%d" (r+s2)
