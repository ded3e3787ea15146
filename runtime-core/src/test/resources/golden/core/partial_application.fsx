let f a b c d = sprintf "%d %s %.1f %b" a b c d
let g = f 1
let h = g "two"
let i = h 3.0
printfn "%s" (i true)
printfn "%s" (g "x" 1.0 false)
let k = f 9 "nine"
printfn "%s" (k 9.9 true)
printfn "%A" (List.map (f 1 "m" 2.0) [true; false])
let add3 a b c = a + b + c
printfn "%A" ([1; 2] |> List.map (add3 10) |> List.map (fun f -> f 100))
