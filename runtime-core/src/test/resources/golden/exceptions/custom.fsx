exception Simple
exception NotFound of string
exception Range of low: int * high: int
let check n =
    if n < 0 then raise (Range (0, 10))
    elif n > 10 then raise (NotFound (sprintf "no %d" n))
    elif n = 5 then raise Simple
    else n
for n in [-1; 11; 5; 3] do
    try
        printfn "ok %d" (check n)
    with
    | Range (lo, hi) -> printfn "range %d..%d" lo hi
    | NotFound m -> printfn "not found: %s" m
    | Simple -> printfn "simple"
