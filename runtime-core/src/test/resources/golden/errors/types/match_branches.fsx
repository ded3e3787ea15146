let describe n =
    match n with
    | 0 -> "zero"
    | 1 -> "one"
    | n -> n

printfn "%s" (describe 1)
