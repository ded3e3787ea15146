let f xs =
    match xs with
    | (x :: _) as all -> sprintf "%d of %A" x all
    | [] as e -> sprintf "%A" e
printfn "%s" (f [1; 2])
printfn "%s" (f [])
type T = A of int | B of int | C
let g t =
    match t with
    | A n | B n -> n
    | C -> 0
printfn "%d %d %d" (g (A 1)) (g (B 2)) (g C)
let h t =
    match t with
    | (1 | 2 | 3) as n, _ -> n
    | n, (4 | 5) -> n * 10
    | _ -> -1
printfn "%d %d %d" (h (2, 0)) (h (9, 4)) (h (9, 9))
let (a, b) as pair = (1, 2)
printfn "%d %d %A" a b pair
