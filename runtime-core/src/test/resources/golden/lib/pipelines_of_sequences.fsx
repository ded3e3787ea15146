// What flows through a pipeline of sequences types the members used in the next step.
let labels (rows: seq<int * string>) = rows |> Seq.groupBy fst |> Seq.map (fun (_, group) -> group |> Seq.map snd |> String.concat "+")

labels [ (1, "a"); (2, "b"); (1, "c") ]
|> Seq.map (fun label -> label.PadRight 4)
|> Seq.filter (fun label -> label.Trim().Length > 0)
|> Seq.map (fun label -> label.ToUpper())
|> String.concat "|"
|> printfn "%s"

seq { "one"; "two" } |> Seq.collect (fun word -> word.ToCharArray()) |> Seq.toArray |> Array.length |> printfn "%d"
