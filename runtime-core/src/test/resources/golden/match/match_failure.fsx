let f x = match x with 1 -> "one" | 2 -> "two"
printfn "%s" (f 1)
try
    printfn "%s" (f 3)
with
| :? MatchFailureException -> printfn "no rule matched"
