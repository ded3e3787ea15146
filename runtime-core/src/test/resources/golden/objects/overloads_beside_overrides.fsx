type Money(amount: int) =
    member _.Amount = amount
    override _.ToString() = $"{amount} coins"
    member _.ToString(unit: string) = $"{amount} {unit}"

    override _.Equals(other: obj) =
        match other with
        | :? Money as money -> money.Amount = amount
        | _ -> false

    member _.Equals(other: int) = other = amount
    override _.GetHashCode() = hash amount

let five = Money 5
printfn "%s, %s, %O" (five.ToString()) (five.ToString "cents") five
printfn "%b %b %b" (five.Equals 5) (five.Equals(box (Money 5))) (five.Equals(box "5"))
printfn "%b" (five = Money 5)
printfn "%b" ((3).Equals(box 3))
