let square (x: int) = x * x

printfn "%d" (square "four")
