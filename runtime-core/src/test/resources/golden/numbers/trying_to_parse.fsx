// Texts that may be numbers: as a pair, and with a variable's address; formats of all types.
printfn "%A" (List.max [1.0; nan; 2.0])
let add (a: byte) b = a + b
printfn "%A" (List.reduce add [1uy; 2uy])
printfn "%A" (Seq.averageBy float32 [1;2])
printfn "%A" (Array.averageBy decimal [|1;2|])
printfn "%A" (List.sumBy (fun x -> decimal x) [1;2])
printfn "%A" ([1.5m; 2.5m] |> List.max)
let mutable v = 0
if System.Int32.TryParse("42", &v) then printfn "%d" v
let ok, q = System.Decimal.TryParse "1.5"
printfn "%b %M" ok q
let mutable rem = 0
let quot = System.Math.DivRem(7, 2, &rem)
printfn "%d %d" quot rem
match System.Double.TryParse "2.5" with
| true, d -> printfn "%f" d
| _ -> printfn "no"
printfn "%s" (System.String.Format("{0:N2} {1:X2} {2:D3}", 1234.5m, 255uy, 7s))
printfn "%s" $"{1.5m:F3} {255uy:X} {3.14159f:F2}"
printfn "%s" (sprintf "%5.1f|%-6d|%06d" 2.5f 3uy 4s)
