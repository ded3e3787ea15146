let rec count n =
    if n = 0 then
        "done"
    else
        1 + count (n - 1)

printfn "%s" (count 3)
