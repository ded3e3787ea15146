let parse (s: string) =
    match System.Int32.TryParse s with
    | true, n -> Ok n
    | false, _ -> Error (sprintf "not a number: %s" s)
let half n = if n % 2 = 0 then Ok (n / 2) else Error "odd"
for s in ["10"; "7"; "x"] do
    match parse s |> Result.bind half with
    | Ok n -> printfn "ok %d" n
    | Error e -> printfn "error %s" e
printfn "%A" (Ok 1 |> Result.map (fun x -> x + 1) : Result<int, string>)
printfn "%A" (Error "e" |> Result.mapError (fun e -> e + "!") : Result<int, string>)
