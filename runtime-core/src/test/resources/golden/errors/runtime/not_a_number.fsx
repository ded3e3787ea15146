let parse (text: string) = int text

printfn "%d" (parse "42")
printfn "%d" (parse "4x2")
