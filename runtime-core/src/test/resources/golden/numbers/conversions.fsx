// Conversions between all types keep the low bits.
printfn "%A %A %A" (byte 300) (sbyte 200) (int16 40000)
printfn "%A %A %A" (uint16 65537) (uint32 -1) (uint64 -1)
printfn "%A %A %A" (byte -1) (int 255uy) (int -5y)
printfn "%A %A" (uint16 -1y) (uint64 -1s)
printfn "%A %A %A" (float 5uy) (float32 3s) (float 18446744073709551615UL)
printfn "%A %A" (byte 3.99) (int16 -5.7)
printfn "%A %A" (uint64 1e19) (float32 0.1)
printfn "%A %A %A" (char 65uy) (char 97us) (char 98)
printfn "%A %A %A" (byte 'a') (uint16 'b') (int 'c')
printfn "%A %A %A" (int8 1) (uint8 2) (uint 3)
printfn "%A %A %A" (double 1.5f) (single 2.5) (float 1.5m)
printfn "%A %A %A" (int "12") (byte "200") (uint32 "4000000000")
printfn "%A %A %A" (byte "0xFF") (int16 "0b101") (uint64 "0o17")
printfn "%A %A" (float32 "1.5") (float "1e3")
printfn "%s %s %s %s" (string 5uy) (string -5s) (string 1.5f) (string 7UL)

let failing f =
    try
        f () |> ignore
    with
    | :? System.FormatException -> printfn "format"
    | :? System.OverflowException -> printfn "overflow"

failing (fun () -> byte "300" |> int)
failing (fun () -> byte "abc" |> int)
failing (fun () -> uint64 "-1" |> int)
failing (fun () -> Checked.byte 300 |> int)
failing (fun () -> Checked.uint32 -1 |> int)
failing (fun () -> Checked.sbyte 200.0 |> int)
printfn "%A %A" (Checked.byte 255) (Checked.int16 -32768)

module Sums =
    open Checked

    let add (a: byte) (b: byte) = a + b
    let multiply (a: int16) (b: int16) = a * b
    let subtract (a: uint32) (b: uint32) = a - b

printfn "%A %A %A" (Sums.add 1uy 2uy) (Sums.multiply 100s 100s) (Sums.subtract 5u 3u)
failing (fun () -> Sums.add 250uy 10uy |> int)
failing (fun () -> Sums.multiply 1000s 1000s |> int)
failing (fun () -> Sums.subtract 3u 5u |> int)

// Boxed numbers remember their type.
let describe (value: obj) =
    match value with
    | :? byte as n -> sprintf "byte %d" n
    | :? sbyte as n -> sprintf "sbyte %d" n
    | :? uint64 as n -> sprintf "uint64 %d" n
    | :? float32 as n -> sprintf "float32 %g" n
    | :? decimal as n -> sprintf "decimal %M" n
    | :? bigint as n -> sprintf "bigint %O" n
    | :? int as n -> sprintf "int %d" n
    | _ -> "?"

[ box 5uy; box 5y; box 5UL; box 5.5f; box 5.50m; box 5I; box 5; box 5us ]
|> List.map describe
|> String.concat ", "
|> printfn "%s"

printfn "%b %b" (box 5uy = box 5uy) (box 5uy = box 5us)
