let f a b =
    match a with
    | 1 ->
        match b with
        | 1 -> "1 1"
        | _ -> "1 x"
    | 2 ->
        (match b with
         | 1 -> "2 1"
         | _ -> "2 x")
    | _ -> "other"
printfn "%s %s %s %s %s" (f 1 1) (f 1 2) (f 2 1) (f 2 2) (f 3 3)
let g x =
    let y =
        match x with
        | 0 -> 10
        | _ -> 20
    y + 1
printfn "%d %d" (g 0) (g 1)
