// Literals of all types, with suffixes, in all bases.
printfn "%A %A %A %A" 1y 2s 3l 4
printfn "%A %A %A %A" 5uy 6us 7u 8UL
printfn "%A %A %A" 1.5f 1.50m 12345678901234567890I
printfn "%A %A %A" 0xFFy 0xFFuy 0b1010us
printfn "%A %A" 0o17u 0x7FFFs
printfn "%A %A %A" -128y -32768s 18446744073709551615UL
printfn "%A %A" "abc"B 'a'B
printfn "%A %A" 1_000u 0xFFFF_FFFFu
printfn "%A" 0x40490fdblf
printfn "%A" 1e3f

let describe (value: byte) =
    match value with
    | 0uy -> "zero"
    | 1uy
    | 2uy -> "few"
    | 255uy -> "all"
    | _ -> "many"

printfn "%s" (String.concat " " (List.map describe [ 0uy; 2uy; 9uy; 255uy ]))

let name value =
    match value with
    | 1.50m -> "one and a half"
    | 2m -> "two"
    | _ -> "?"

printfn "%s %s %s" (name 1.5m) (name 2.0m) (name 3m)

let isAbc bytes =
    match bytes with
    | "abc"B -> true
    | _ -> false

printfn "%b %b" (isAbc "abc"B) (isAbc "abd"B)

let sign value =
    match value with
    | -1s -> "minus one"
    | 1s -> "one"
    | _ -> "?"

printfn "%s %s" (sign -1s) (sign 1s)
