let sign n =
    if n < 0 then
        -1

printfn "%d" (sign 1)
