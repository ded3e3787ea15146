type Account = { Id: int; mutable Balance: float; mutable Log: string list }
let a = { Id = 1; Balance = 10.0; Log = [] }
let deposit amount a =
    a.Balance <- a.Balance + amount
    a.Log <- sprintf "deposit %.1f" amount :: a.Log
deposit 5.0 a
deposit 2.5 a
printfn "%.1f %A" a.Balance a.Log
