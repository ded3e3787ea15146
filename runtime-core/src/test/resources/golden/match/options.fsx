let f o =
    match o with
    | Some x when x > 10 -> "big"
    | Some 0 -> "zero"
    | Some x -> sprintf "some %d" x
    | None -> "none"
for o in [Some 11; Some 0; Some 5; None] do printf "%s " (f o)
printfn ""
let nested = function
    | Some (Some x) -> sprintf "%d" x
    | Some None -> "inner"
    | None -> "outer"
printfn "%s %s %s" (nested (Some (Some 1))) (nested (Some None)) (nested None)
let r = function Ok v -> sprintf "ok %d" v | Error (e: string) -> "error " + e
printfn "%s %s" (r (Ok 1)) (r (Error "e"))
