let run (n: int) =
    let offset = n % 7

    Array.init n (fun i -> i)
    |> Array.map (fun x -> x * 3 + offset)
    |> Array.filter (fun x -> x % 2 = 0)
    |> Array.fold (fun sum x -> sum + x % 1000) 0
