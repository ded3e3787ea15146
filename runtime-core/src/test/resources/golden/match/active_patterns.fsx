let (|Even|Odd|) n = if n % 2 = 0 then Even else Odd
let f n = match n with Even -> "even" | Odd -> "odd"
printfn "%s %s" (f 2) (f 3)
let (|DivisibleBy|_|) d n = if n % d = 0 then Some (n / d) else None
let g n =
    match n with
    | DivisibleBy 3 q -> sprintf "3*%d" q
    | DivisibleBy 5 q -> sprintf "5*%d" q
    | _ -> "neither"
printfn "%s %s %s" (g 9) (g 10) (g 7)
let (|Int|_|) (s: string) =
    match System.Int32.TryParse s with
    | true, n -> Some n
    | _ -> None
let h s = match s with Int n -> n | _ -> -1
printfn "%d %d" (h "42") (h "x")
let (|Trim|) (s: string) = s.Trim()
let k (Trim s) = s
printfn "[%s]" (k "  a ")
