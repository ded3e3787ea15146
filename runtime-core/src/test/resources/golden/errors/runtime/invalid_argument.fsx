let withdraw amount =
    if amount < 0 then invalidArg "amount" "must not be negative"
    100 - amount

printfn "%d" (withdraw 30)
printfn "%d" (withdraw -5)
