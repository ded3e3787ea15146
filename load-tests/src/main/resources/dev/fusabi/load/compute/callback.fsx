let run (n: int) =
    let mutable sum = 0

    for _ in 1..n do
        sum <- increment sum

    sum
