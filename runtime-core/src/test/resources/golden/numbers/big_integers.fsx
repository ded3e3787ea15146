// Integers without bounds.
printfn "%A" (2I ** 100)
printfn "%A" (pown 3I 50)
let rec factorial (n: bigint) = if n <= 1I then 1I else n * factorial (n - 1I)
printfn "%A" (factorial 30I)
printfn "%A %A" (-7I / 2I) (-7I % 2I)
printfn "%A %A" (12345678901234567890I / 97I) (12345678901234567890I % 97I)
printfn "%A %A %d" (abs -5I) (-(5I)) (sign -5I)
printfn "%A %A" (1I <<< 70) (1I <<< 70 >>> 69)
printfn "%A %A %A" (12I &&& 10I) (12I ||| 3I) (12I ^^^ 10I)
printfn "%A %A %A %A" (bigint 5) (bigint 1.9) (bigint 2.9m) (bigint 7UL)
printfn "%d %A %A" (int 12I) (float 12I) (byte 200I)
printfn "%b %b %d" (5I = 5I) (5I < 10I) (compare 5I 3I)
printfn "%s %O" (string 123I) 456I
printfn "%A %A" [ 1I .. 3I ] [ 10I .. -4I .. 0I ]
printfn "%A" (List.sum [ 1I; 2I; 3I ])
printfn "%A" (Seq.fold (*) 1I [ 1I .. 20I ])
printfn "%A" (List.max [ 5I; 100000000000000000000I; 7I ])
printfn "%b" (hash 5I = hash 5I)

try
    printfn "%A" (1I / 0I)
with :? System.DivideByZeroException as e ->
    printfn "%s" e.Message

try
    printfn "%A" (byte 300I)
with :? System.OverflowException ->
    printfn "too large"
