let grade n =
    if n >= 90 then "A"
    elif n >= 80 then "B"
    elif n >= 70 then "C"
    else "F"
for n in [95; 85; 75; 10] do
    printfn "%d %s" n (grade n)
let sign n = if n < 0 then -1 elif n = 0 then 0 else 1
printfn "%d %d %d" (sign -5) (sign 0) (sign 9)
if true then printfn "one armed"
let y =
    if 1 > 2 then
        printfn "never"
        1
    else
        printfn "else"
        2
printfn "%d" y
