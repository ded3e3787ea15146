let total =
    let subtotal = 10
    subtotal + tax

printfn "%d" total
