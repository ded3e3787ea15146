let compute x =
    let doubled = x * 2
  doubled + 1

printfn "%d" (compute 4)
