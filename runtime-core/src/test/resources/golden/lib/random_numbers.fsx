open System

// The numbers of .NET for the same seed.
let random = Random(42)
printfn "%d %d %d" (random.Next()) (random.Next 10) (random.Next(5, 100))
printfn "%d" (int (random.NextDouble() * 1000000.0))
let dice = new Random(1)
printfn "%A" [ for _ in 1..10 -> dice.Next(1, 7) ]
printfn "%d" (Random(-7).Next(-2000000000, 2000000000))
printfn "%d" (Random(0).Next 1)
printfn "%b" (let r = Random() in let n = r.Next 5 in n >= 0 && n < 5)
printfn "%b" (Random(5).Next() = Random(5).Next())

let raised (action: unit -> int) =
    try
        action () |> ignore
        "nothing"
    with :? ArgumentOutOfRangeException -> "out of range"

printfn "%s" (raised (fun () -> Random(1).Next(-1)))
printfn "%s" (raised (fun () -> Random(1).Next(3, 2)))
