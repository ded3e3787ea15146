let total =
    "12"
    |> String.length
    |> List.sum
