let isRed colour =
    match colour with
    | "red" -> true
    | "green" -> false
    | "red" -> false
    | _ -> false

printfn "%b" (isRed "red")
