printfn "%d" (int ('7' - '0'))
printfn "%A" ('c' - '\001')
printfn "%d" ("123" |> Seq.sumBy (fun c -> int (c - '0')))
let digit (c: char) = int c - int '0'
printfn "%d" (digit '5')
