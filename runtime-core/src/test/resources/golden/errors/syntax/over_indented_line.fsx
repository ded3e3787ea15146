let compute x =
    let doubled = x * 2
      let tripled = x * 3
    doubled + tripled

printfn "%d" (compute 4)
