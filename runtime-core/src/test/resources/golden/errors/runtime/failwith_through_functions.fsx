let inner n =
    if n > 2 then failwith "too large"
    n

let middle n =
    let result = inner (n + 1)
    result * 2

let outer n =
    let result = middle (n + 1)
    result + 1

printfn "%d" (outer 0)
printfn "%d" (outer 5)
