type Account(balance: int) =
    member _.Balance = balance

printfn "never"
