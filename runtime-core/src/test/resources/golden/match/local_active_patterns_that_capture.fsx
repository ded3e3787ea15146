let expand n =
    let a0 = n + 1
    let (|Repeat|_|) (acc : int list) =
        if acc.Length > 3 && Seq.head acc = 2 * a0 then Some acc else None
    let rec loop m l =
        match l with
        | Repeat lst -> lst.Length
        | acc -> loop (m + 1) ((m + 1) :: acc)
    loop 0 []
printfn "%d" (expand 3)
let f n =
    let (|Big|_|) x = if x > n then Some x else None
    match 5 with Big y -> y | _ -> 0
printfn "%d" (f 3)
let g n =
    let (|Big|_|) x = if x > n then Some x else None
    let rec h m = function
        | Big y -> y
        | z -> h (m+1) (z + 1)
    h 0 0
printfn "%d" (g 3)
