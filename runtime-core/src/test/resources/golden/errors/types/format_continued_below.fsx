printfn "first"
    printfn "second"
