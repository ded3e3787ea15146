let describe xs =
    match xs with
    | [] -> "empty"
    | [x] -> sprintf "one %d" x
    | [x; y] -> sprintf "two %d %d" x y
    | 0 :: _ -> "starts with zero"
    | x :: y :: rest -> sprintf "%d %d and %d more" x y (List.length rest)
for xs in [[]; [1]; [1; 2]; [0; 1; 2]; [1; 2; 3; 4]] do printfn "%s" (describe xs)
let rec sum = function [] -> 0 | x :: rest -> x + sum rest
printfn "%d" (sum [1; 2; 3])
let rec zip xs ys =
    match xs, ys with
    | x :: xs, y :: ys -> (x, y) :: zip xs ys
    | _ -> []
printfn "%A" (zip [1; 2; 3] ["a"; "b"])
let head = function x :: _ -> Some x | [] -> None
printfn "%A %A" (head ["h"]) (head ([]: int list))
