let f xs =
    match xs with
    | [||] -> "none"
    | [| x |] -> sprintf "one %s" x
    | [| "a"; y |] -> sprintf "a then %s" y
    | [| _; _ |] -> "two"
    | _ -> sprintf "%d" (Array.length xs)
for xs in [ [||]; [| "q" |]; [| "a"; "b" |]; [| "b"; "a" |]; [| "1"; "2"; "3" |] ] do printfn "%s" (f xs)
let g = function [| a; b; c |] -> a + b + c | _ -> -1
printfn "%d %d" (g [| 1; 2; 3 |]) (g [| 1 |])
