let first = 12abc
let second =
    if true
        1
    else
        2
let third = [1; 2; 3)
printfn "%d" (first + second)
