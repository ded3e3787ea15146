open System
printfn "%c %d %c" 'a' (int 'a') (char 98)
printfn "%b %b %b" (Char.IsDigit '5') (Char.IsLetter 'x') (Char.IsUpper 'x')
printfn "%c %c" (Char.ToUpper 'q') (Char.ToLower 'Q')
printfn "%A" ['a' .. 'f']
printfn "%d" (int '7' - int '0')
printfn "%b" ('a' < 'b')
printfn "%A %A %A" '\n' '\'' '\\'
printfn "%s" (string 'z')
printfn "%b" (Char.IsWhiteSpace ' ')
