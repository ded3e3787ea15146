let size (text: string) : int =
    text + "!"

printfn "%d" (size "a")
