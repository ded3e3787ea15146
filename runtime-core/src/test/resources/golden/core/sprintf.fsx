printfn "%s" (sprintf "%d %5d|%-5d|%05d|%+d" 1 2 3 4 5)
printfn "%.2f|%8.3f|%-8.1f|%08.2f" 3.14159 2.71828 1.5 -1.25
printfn "%s|%10s|%-10s|" "a" "b" "c"
printfn "%x %X %o" 255 255 8
printfn "%e" 12345.678
printfn "%g %g" 0.0001 123456789.0
printfn "%b %c %%" true 'x'
printfn "%A %A" [1; 2] "q"
printfn "%O %O" 1 "s"
printfn "%i" 42
let f = sprintf "%s=%d"
printfn "%s" (f "k" 1)
printfn "%*d|%-*d|" 6 42 6 42
printf "no newline "
printfn ""
let show = printfn "<%s>"
show "a"
show "b"
