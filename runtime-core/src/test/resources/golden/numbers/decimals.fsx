// Decimals keep their digits.
printfn "%M %M %M" (1.10m + 2.9m) (1.50m * 2m) (1.50m - 0.50m)
printfn "%M %M %M" (10m / 4m) (1.00m / 2m) (1m / 3m)
printfn "%M %M" (2m / 3m) (-1m / 3m)
printfn "%M %M %M" (5.50m % 2m) (5m % 2.00m) (-5.5m % 2m)
printfn "%A %A" 1.50m (-0.5m)
printfn "%s %O" (string 1.50m) 1.50m
printfn "%b %b" (1.0m = 1.00m) (hash 1.0m = hash 1.00m)
printfn "%b %d" (1.5m < 1.50001m) (compare 2m 1.99m)
printfn "%M %M %M %M" (floor 2.7m) (ceil 2.1m) (round 2.5m) (truncate -2.7m)
printfn "%M %M %d" (abs -1.50m) -(1.5m) (sign -2m)
printfn "%M %M %M" (decimal 5) (decimal 0.1) (decimal 1.1f)
printfn "%M %M" (decimal "1.50") (decimal "-1234.5")
printfn "%d %A %A %A" (int 3.99m) (float 2.5m) (float32 2.5m) (byte 200m)
printfn "%M" 79228162514264337593543950335m
printfn "%M" (0.0000000000000000000000000001m * 0.5m)
printfn "%M" (1.23456789012345678901234567890m)
printfn "%M" (pown 1.1m 3)
printfn "%M %M" (List.sum [ 1.5m; 2.5m ]) (List.average [ 1m; 2m; 4m ])
printfn "%A" [ 1m .. 0.5m .. 3m ]

try
    printfn "%M" (79228162514264337593543950335m + 1m)
with :? System.OverflowException as e ->
    printfn "%s" e.Message

try
    printfn "%M" (1m / 0m)
with :? System.DivideByZeroException as e ->
    printfn "%s" e.Message
