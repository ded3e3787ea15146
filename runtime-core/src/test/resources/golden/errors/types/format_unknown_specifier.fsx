printfn "%y" 1
