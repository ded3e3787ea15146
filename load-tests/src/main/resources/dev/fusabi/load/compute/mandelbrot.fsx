let run (n: int) =
    let mutable inside = 0

    for py in 0 .. n - 1 do
        for px in 0 .. n - 1 do
            let cx = 2.0 * float px / float n - 1.5
            let cy = 2.0 * float py / float n - 1.0
            let mutable x = 0.0
            let mutable y = 0.0
            let mutable i = 0

            while i < 50 && x * x + y * y <= 4.0 do
                let next = x * x - y * y + cx
                y <- 2.0 * x * y + cy
                x <- next
                i <- i + 1

            if i = 50 then
                inside <- inside + 1

    inside
