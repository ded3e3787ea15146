printfn "[%d] [%5d] [%-5d] [%05d] [%+d] [% d] [%+5d] [%-+5d]|" 42 42 42 42 42 42 42 42
printfn "[%i] [%x] [%X] [%o] [%8x] [%08X]" 42 255 255 8 255 255
printfn "[%x] [%o] [%X]" -1L -1L -255L
printfn "[%u] [%d]" 42 -42
printfn "[%f] [%.2f] [%8.3f] [%-8.3f] [%08.3f] [%+.1f] [% f]" 3.14159 3.14159 3.14159 3.14159 3.14159 3.14159 1.0
printfn "[%e] [%E] [%.3e] [%g] [%G] [%.3g] [%g] [%g]" 12345.678 12345.678 0.00012 12345.678 1e20 1234567.0 1e-5 100000.0
printfn "[%f] [%f] [%f] [%g] [%e]" nan infinity -infinity nan infinity
printfn "[%5f] [%10f] [%-10f] [%010f]" nan infinity -infinity infinity
printfn "[%s] [%5s] [%-5s] [%s]" "ab" "ab" "ab" null
printfn "[%c] [%3c] [%-3c]" 'a' 'b' 'c'
printfn "[%b] [%6b] [%-6b]" true false true
printfn "[%A] [%A] [%A] [%A]" 1 "s" 'c' 1.0
printfn "[%O] [%O] [%O] [%5O] [%-5O]" 1 "s" 'c' 1 2
printfn "[%*d] [%-*d] [%.*f] [%*.*f]" 5 42 5 42 2 3.14159 8 2 3.14159
printfn "%d%%" 5
printfn "%-10s|%10s|" "left" "right"
printfn "%6.2f%%" 12.345
printfn "[%M] [%.2M]" 1.5M 2.345M
printfn "[%d] [%d] [%d] [%x] [%f]" 5uy -5y 5UL 255uy 1.5f
printfn "[%+A] [%0A]" [ 1; 2 ] [ 1; 2 ]
