// int32 and int are one type in F#: here one becomes the other where that is expected.
let xs: int32 list = [1; 2; 3]
let n = int32 5
let arr = [| 1; 2; 3; 4; 5; 6 |]
printfn "%d" arr.[n]
for i in 0 .. n do printf "%d " i
printfn ""
for i = 0 to n do printf "%d " i
printfn ""
let f (x: int32) (y: int) = x + y
printfn "%d" (f 1 2)
let g (x: int32) : int32 = if x > 3 then x else 4
printfn "%d" (g 2)
let h (x: int) : int32 = x
printfn "%d" (h 3)
printfn "%A" (List.map g [1; 2; 5])
printfn "%A" ([1; 2; 5] |> List.map g |> List.sum)
type R = { N: int32; M: int }
let r = { N = 1; M = n }
printfn "%d" (r.N + r.M)
printfn "%b" (r.N = r.M)
let a, b = int32 1, 2
printfn "%d" (max a b)
let t: int32 * int = (1, 2)
printfn "%A" t
let opt: int32 option = Some 1
printfn "%A" opt
match n with
| 5 -> printfn "five"
| _ -> printfn "other"
printfn "%s" (string n)
