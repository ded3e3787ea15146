// Numbers of all types as elements, fields, keys and mutable variables.
let bytes = Array.zeroCreate<byte> 3
bytes.[0] <- 255uy
bytes.[1] <- bytes.[0] + 2uy
printfn "%A %d" bytes bytes.Length
let words = Array.zeroCreate<uint32> 2
words.[1] <- words.[1] - 1u
printfn "%A" words
printfn "%A %A" (Array.map ((+) 1s) [| 1s; 2s |]) (Array.map (fun x -> x * 2.0f) [| 1.5f; 2.5f |])
printfn "%A" (Array.init 3 (fun i -> uint64 i * 10UL))
printfn "%A" (Array.sort [| 3y; -1y; 2y |])
printfn "%A" (Array.create 2 1.5m)
printfn "%A %A" (Array.sum "ab"B) (Array.rev "abc"B)
printfn "%A" (Array.append [| 1uy |] [| 2uy |])
printfn "%A" (List.ofArray [| 1us; 2us |])
printfn "%A" (Array.ofList [ 1.5f; 2.5f ])
printfn "%b" ([| 1uy; 2uy |] = [| 1uy; 2uy |])
printfn "%d" (compare [| 200uy |] [| 100uy |])

type Sample =
    { Small: byte
      mutable Large: uint64
      Real: float32
      Price: decimal }

let sample = { Small = 1uy; Large = 2UL; Real = 1.5f; Price = 2.50m }
sample.Large <- sample.Large + 18446744073709551610UL
printfn "%A" sample

type Shape =
    | Circle of float32
    | Tag of byte * sbyte

let text shape =
    match shape with
    | Circle radius -> sprintf "circle %.2f" radius
    | Tag (a, b) -> sprintf "tag %d %d" a b

printfn "%s %s" (text (Circle 1.5f)) (text (Tag (200uy, -3y)))
printfn "%A" (Map.ofList [ 1uy, "a"; 200uy, "b" ] |> Map.toList)
printfn "%b" (Set.contains 5UL (set [ 1UL; 5UL ]))
let mutable total = 0u
let add n = total <- total + n
List.iter add [ 1u; 2u; 3u ]
printfn "%d" total
let cell = ref 250uy
cell.Value <- cell.Value + 10uy
printfn "%d" cell.Value
let apply (f: byte -> int16) = List.map f [ 1uy; 255uy ]
printfn "%A" (apply int16)
let pair = (1uy, -1s)
let swap (a, b) = (b, a)
printfn "%A" (swap pair)
printfn "%A" [ Some 5uy; None ]

type Flags =
    | None = 0uy
    | Read = 1uy
    | Write = 2uy

let both = Flags.Read ||| Flags.Write
printfn "%d %b" (byte both) (both &&& Flags.Read = Flags.Read)

let flag value =
    match value with
    | Flags.Read -> "read"
    | Flags.Write -> "write"
    | _ -> "other"

printfn "%s %s" (flag Flags.Write) (flag both)
