let sign n =
    else 0

printfn "%d" (sign 1)
