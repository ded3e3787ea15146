let double x = x * 2

printfn "%d" double(3)
