// Ranges of all types of numbers.
printfn "%A" [ 1.0 .. 0.1 .. 2.0 ]
printfn "%A" [ 5.0 .. -1.0 .. 1.0 ]
printfn "%A" [ 1.0f .. 0.5f .. 3.0f ]
printfn "%A %A" [ 1m .. 3m ] [ 3m .. 1m ]
printfn "%A" [ 10I .. -3I .. 1I ]
printfn "%A %A" [ 10y .. -3y .. 1y ] [ 250uy .. 255uy ]
printfn "%A" [ 18446744073709551613UL .. 18446744073709551615UL ]
printfn "%A" [ 1UL .. 2UL .. 9UL ]
printfn "%A %A" [ 'a' .. 'e' ] [| 1u .. 3u |]

for i in 1s .. 3s do
    printf "%A " i

for i in 10uy .. 12uy do
    printf "%A " i

for i in 3.0 .. 5.0 do
    printf "%A " i

for i in 10s .. -4s .. 0s do
    printf "%A " i

printfn ""
let step = 2uy
printfn "%A" [ 1uy .. step .. 9uy ]
printfn "%d" (Seq.length (seq { 1us .. 1000us }))
