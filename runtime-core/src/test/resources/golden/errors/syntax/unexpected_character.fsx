let price = 5 ¤ 3

printfn "%d" price
