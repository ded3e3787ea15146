type Account = { Id: string; Balance: float }
type Command =
    | Deposit of string * float
    | Withdraw of string * float
    | Transfer of source: string * target: string * amount: float
type Failure' =
    | UnknownAccount of string
    | Insufficient of string * float
let find id accounts =
    match Map.tryFind id accounts with
    | Some a -> Ok a
    | None -> Error (UnknownAccount id)
let rec apply accounts command =
    match command with
    | Deposit (id, amount) ->
        find id accounts
        |> Result.map (fun a -> Map.add id { a with Balance = a.Balance + amount } accounts)
    | Withdraw (id, amount) ->
        find id accounts
        |> Result.bind (fun a ->
            if a.Balance < amount then Error (Insufficient (id, a.Balance))
            else Ok (Map.add id { a with Balance = a.Balance - amount } accounts))
    | Transfer (s, t, amount) ->
        apply accounts (Withdraw (s, amount))
        |> Result.bind (fun accounts -> apply accounts (Deposit (t, amount)))
let start = Map.ofList [ for id in ["a"; "b"] -> id, { Id = id; Balance = 100.0 } ]
let step accounts command =
    match apply accounts command with
    | Ok next -> next
    | Error e ->
        printfn "refused: %A" e
        accounts
let final =
    [ Deposit ("a", 50.0); Transfer ("a", "b", 120.0); Withdraw ("a", 500.0); Deposit ("z", 1.0) ]
    |> List.fold step start
for KeyValue (_, a) in final do printfn "%s %.2f" a.Id a.Balance
