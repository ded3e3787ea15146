// Errors as values with Result, and as exceptions.
type Account = { Owner: string; Balance: int }

exception Frozen of owner: string

let withdraw amount account =
    if account.Owner = "Mallory" then
        raise (Frozen account.Owner)
    elif amount > account.Balance then
        Error $"{account.Owner} has only {account.Balance}"
    else
        Ok { account with Balance = account.Balance - amount }

let twice amount account =
    account |> withdraw amount |> Result.bind (withdraw amount)

let report account =
    try
        match twice 40 account with
        | Ok left -> printfn "%s keeps %d" left.Owner left.Balance
        | Error reason -> printfn "refused: %s" reason
    with Frozen owner ->
        printfn "the account of %s is frozen" owner

for account in
    [ { Owner = "Ada"; Balance = 100 }
      { Owner = "Bob"; Balance = 50 }
      { Owner = "Mallory"; Balance = 1000 } ] do
    report account
