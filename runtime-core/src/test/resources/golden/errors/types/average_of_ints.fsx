let mean =
    [ 1; 2; 3 ]
    |> List.average
