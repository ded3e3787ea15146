let run (n: int) =
    let composite = Array.create (n + 1) false
    let mutable count = 0

    for i in 2..n do
        if not composite.[i] then
            count <- count + 1
            let mutable j = i * i

            while j <= n do
                composite.[j] <- true
                j <- j + i

    count
