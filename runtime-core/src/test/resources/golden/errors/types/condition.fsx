let count = 3

if count then
    printfn "there are some"
