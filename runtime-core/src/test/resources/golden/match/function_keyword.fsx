let f = function
    | 0 -> "zero"
    | n when n > 0 -> "positive"
    | _ -> "negative"
printfn "%s %s %s" (f 0) (f 1) (f -1)
let g x = function
    | [] -> x
    | y :: _ -> x + y
printfn "%d %d" (g 1 []) (g 1 [5])
printfn "%A" ([Some 1; None; Some 3] |> List.map (function Some x -> x | None -> 0))
