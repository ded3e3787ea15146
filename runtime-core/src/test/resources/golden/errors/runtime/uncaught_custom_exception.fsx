exception OutOfStock of item: string * wanted: int

let order item wanted =
    if wanted > 10 then raise (OutOfStock (item, wanted))
    wanted

printfn "%d" (order "apple" 3)
printfn "%d" (order "pear" 30)
