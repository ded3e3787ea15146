let name n =
    match n with
    | 0 -> "zero"
    | 1 -> "one"

printfn "%s" (name 0)
printfn "%s" (name 7)
