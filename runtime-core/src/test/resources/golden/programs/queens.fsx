let rec queens n =
    let rec place k board =
        if k = 0 then [board]
        else
            [ for col in 1 .. n do
                if safe col 1 board then
                    yield! place (k - 1) (col :: board) ]
    and safe col d board =
        match board with
        | [] -> true
        | c :: rest -> c <> col && abs (c - col) <> d && safe col (d + 1) rest
    place n []
printfn "%d" (queens 6 |> List.length)
printfn "%A" (queens 6 |> List.head)
