let parse (text: string) =
    try
        int text
    with _ ->
        "not a number"

printfn "%d" (parse "1")
