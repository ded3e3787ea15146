printfn "%s %s %s" (string 1.0) (string 2.5) (string 1e10)
printfn "%s %s" (string 123456789) (string -1)
printfn "%O %O" 1.5 100.0
printfn "%f %f" 1e10 1e-5
printfn "%A %A %A" 1e10 1e-5 123.456
printfn "%.0f %.0f %.0f" 0.5 1.5 2.5
printfn "%d" (int 3.99)
printfn "%d" (int -3.99)
printfn "%f" (float 3)
printfn "%d" (int "42")
printfn "%f" (float "1.25")
printfn "%s" (string true)
printfn "%A" infinity
printfn "%A" -infinity
printfn "%g" 1e100
