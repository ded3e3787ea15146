open System.Text

let run (n: int) =
    let builder = StringBuilder()

    for i in 0 .. n - 1 do
        builder.Append(i).Append(';') |> ignore

    let mutable hash = 0

    for c in builder.ToString() do
        hash <- (hash * 31 + int c) % 1000003

    hash
