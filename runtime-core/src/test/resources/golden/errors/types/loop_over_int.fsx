for x in 5 do
    printfn "%d" x
