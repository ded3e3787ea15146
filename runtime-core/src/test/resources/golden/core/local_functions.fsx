let outer n =
    let rec fill i acc = if i = 0 then acc else fill (i - 1) (i * n :: acc)
    let double x = x * 2
    let pair x = (x, x)
    let a, b = pair 1
    let c, d = pair "s"
    printfn "%d %d %s %s" a b c d
    fill 3 [] |> List.map double
printfn "%A" (outer 10)
let mutual n =
    let rec ping k = if k = 0 then "ping" else pong (k - 1)
    and pong k = if k = 0 then "pong" else ping (k - 1)
    ping n
printfn "%s %s" (mutual 4) (mutual 5)
