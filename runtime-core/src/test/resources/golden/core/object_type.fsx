open System

let names (values: Object list) =
    values |> List.map (fun value -> value.ToString())

printfn "%A" (names [ box 1; box "two" ])
