// Arithmetic wraps at the width of the type.
printfn "%A %A %A" (250uy + 10uy) (5uy - 6uy) (16uy * 17uy)
printfn "%A %A" (127y + 1y) (-128y - 1y)
printfn "%A %A" (32767s + 1s) (200us * 400us)
printfn "%A %A" (0xFFFFFFFFu + 2u) (3u - 4u)
printfn "%A %A" (18446744073709551615UL + 2UL) (0UL - 1UL)
printfn "%A %A %A" (-7s / 2s) (-7s % 2s) (7uy / 2uy)
printfn "%A %A" (18446744073709551615UL / 10UL) (18446744073709551615UL % 10UL)
printfn "%A %A %A" (-5y) (-(5s)) (-1.5f)
printfn "%A %A" (1.0f / 3.0f) (0.1f + 0.2f)
printfn "%A %A" (2.0f ** 0.5f) (sqrt 2.0f)
printfn "%A %A %A" (abs -5y) (abs -1.5f) (sign -5s)
printfn "%A %A" (max 3uy 200uy) (min 1.5f -1.5f)
printfn "%A %A" (pown 3uy 4) (pown 2UL 63)

// Bits, and shifts whose counts are taken by the width.
printfn "%A %A %A" (0xF0uy &&& 0x3Cuy) (0xF0uy ||| 0x0Fuy) (0xFFuy ^^^ 0x0Fuy)
printfn "%A %A %A %A" (~~~ 5uy) (~~~ 5y) (~~~ 5u) (~~~ 0UL)
printfn "%A %A %A" (1uy <<< 7) (1uy <<< 8) (1uy <<< 9)
printfn "%A %A" (1s <<< 15) (1u <<< 31)
printfn "%A %A %A" (0x80uy >>> 7) (-128y >>> 7) (0x8000000000000000UL >>> 63)
let count = 33
printfn "%A %A" (1u <<< count) (1UL <<< count)

// Comparison
printfn "%b %b" (255uy > 1uy) (18446744073709551615UL > 1UL)
printfn "%b %b %b" (1.5f < 2.5f) (nan = nan) (1UL <= 18446744073709551615UL)
printfn "%d %d" (compare 18446744073709551615UL 1UL) (compare -1y 1y)
printfn "%A" (List.sort [ 3uy; 255uy; 1uy ])
printfn "%A" (List.sortDescending [ 1UL; 18446744073709551615UL; 5UL ])
let largest = 18446744073709551615UL
if largest > 5UL && not (largest < 5UL) then printfn "unsigned"

// Division by zero
let attempt f = try f () with :? System.DivideByZeroException -> "division by zero"
let zero = 0uy
printfn "%s" (attempt (fun () -> sprintf "%A" (5uy / zero)))
printfn "%s" (attempt (fun () -> sprintf "%A" (5UL % uint64 zero)))
printfn "%A" (1.0f / 0.0f)
try printfn "%A" (abs -128y) with :? System.OverflowException as e -> printfn "%s" e.Message

// Generic functions
let inline twice x = x + x
printfn "%A %A %A %A" (twice 200uy) (twice 1.5f) (twice 1.5m) (twice 5I)
printfn "%A %A %A" (List.sum [ 1uy; 2uy ]) (List.sum [ 1.5f; 2.5f ]) (List.sum [ 1u; 2u ])
printfn "%A %A" (List.average [ 1.0f; 2.0f ]) (List.averageBy float32 [ 1; 2; 4 ])
printfn "%A" (List.sumBy (fun x -> x * 2UL) [ 1UL; 2UL ])
printfn "%A" (Array.sum [| 1s; 2s |])
printfn "%A" (Seq.max [ 1uy; 9uy; 3uy ])
printfn "%A" (LanguagePrimitives.GenericZero<byte> + LanguagePrimitives.GenericOne<byte>)
