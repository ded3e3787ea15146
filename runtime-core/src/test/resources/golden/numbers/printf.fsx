// Specifiers of numbers take every type, and two's complement is as wide as it.
printfn "%d %i %u %x %X %o" 255uy 255uy 255uy 255uy 255uy 255uy
printfn "%d %i %u %x %X %o" -1y -1y -1y -1y -1y -1y
printfn "%d %u %x %X %o" -2s -2s -2s -2s -2s
printfn "%d %u %x %o" 65535us 65535us 65535us 65535us
printfn "%d %u %x %o" 4294967295u 4294967295u 4294967295u 4294967295u
printfn "%d %u %x %o" 18446744073709551615UL 18446744073709551615UL 18446744073709551615UL 18446744073709551615UL
printfn "%5d|%-5d|%05d|%+d|% d" 5uy 5s 5u 5y 5UL
printfn "%f %e %g %.2f" 1.5f 1.5f 1.5f 1.5f
printfn "%f %.2f %M %10M|%-10M|" 1.50m 2.345m 1.50m 2.5m 2.5m
printfn "%e %g" 1.5m 1.5m
printfn "%.3f" 1.0f
printfn "%O %O %O %O" 5uy 1.5f 1.50m 7I
printfn "%A %A" 5I -5I
printfn "%s" (sprintf "%d" 5L)
let show x = sprintf "%d" x
printfn "%s" (show 5)
printfn "%08.3f|%+.1f|%-8.2f|" 3.14159f 2.5m 1.25m
printfn "%x %X" 255L 255
List.iter (printfn "%d") [1uy; 2uy]
printfn "%g %g" 1e10f 0.1f
printfn "%F %E %G" 1.5f 1.5f 1.5m
