// Functions of a module see each other, whatever their order; values are computed from top to bottom.
let isEven n = if n = 0 then true else isOdd (n - 1)

let isOdd n = if n = 0 then false else isEven (n - 1)

let billion = 1000 * 1000 * 1000
let large = 5 * billion

printfn "%b %b" (isEven 1000000) (isOdd 7)
printfn "%d is more than 32 bits can hold" large
printfn "%s" (shout "done")

let shout (text: string) = text.ToUpper() + "!"
