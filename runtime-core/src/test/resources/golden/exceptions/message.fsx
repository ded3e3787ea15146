try failwith "the text" with e -> printfn "%s" e.Message
try raise (System.InvalidOperationException "bad state") with e -> printfn "%s" e.Message
try invalidOp "op" with e -> printfn "%s" e.Message
try failwithf "%d-%s" 1 "a" with e -> printfn "%s" e.Message
try raise (System.Exception "plain") with e -> printfn "%s" e.Message
try List.head [] |> ignore with e -> printfn "caught"
try (Map.find 1 Map.empty : int) |> ignore with :? System.Collections.Generic.KeyNotFoundException -> printfn "key"
try [| 1 |].[5] |> ignore with :? System.IndexOutOfRangeException -> printfn "index"
try 1 / 0 |> ignore with e -> printfn "%s" e.Message
