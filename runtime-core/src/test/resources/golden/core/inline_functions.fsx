let inline square x = x * x
printfn "%d %f" (square 3) (square 1.5)
let inline addAll a b c = a + b + c
printfn "%d %s" (addAll 1 2 3) (addAll "a" "b" "c")
let inline average a b = (a + b) / (LanguagePrimitives.GenericOne + LanguagePrimitives.GenericOne)
printfn "%d %.2f" (average 4 8) (average 1.0 2.0)
