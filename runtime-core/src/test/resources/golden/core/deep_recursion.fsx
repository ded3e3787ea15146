let rec depth n = if n = 0 then 0 else 1 + depth (n - 1)
printfn "%d" (depth 9000)
let rec build n = if n = 0 then [] else n :: build (n - 1)
printfn "%d" (List.length (build 9000))
let rec sum xs = match xs with [] -> 0 | x :: rest -> x + sum rest
printfn "%d" (sum [1 .. 9000])
