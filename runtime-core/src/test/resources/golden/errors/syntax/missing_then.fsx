let describe n =
    if n > 0
        "positive"
    else
        "other"

printfn "%s" (describe 1)
