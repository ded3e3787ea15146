let parse text =
    try
        int text
    0

printfn "%d" (parse "1")
