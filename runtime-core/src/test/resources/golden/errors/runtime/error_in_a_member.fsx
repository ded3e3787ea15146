type Account =
    { Balance: int }

    member account.Withdraw amount =
        if amount > account.Balance then invalidOp "insufficient funds"
        account.Balance - amount

let account = { Balance = 100 }

printfn "%d" (account.Withdraw 30)
printfn "%d" (account.Withdraw 300)
