// Sums are checked: they raise where + wraps.
type V = { X: int }
         static member Zero = { X = 0 }
         static member (+) (a, b) = { X = a.X + b.X }
let overflows f = try f () |> sprintf "%A" with :? System.OverflowException as e -> e.GetType().Name
let most = System.Int64.MaxValue
printfn "%s" (overflows (fun () -> List.sum [most; 1L]))
printfn "%s" (overflows (fun () -> Array.sum [|most; 1L|]))
printfn "%s" (overflows (fun () -> Seq.sum (seq { yield most; yield 1L })))
printfn "%s" (overflows (fun () -> List.sumBy (fun x -> x * 2uy) [100uy; 100uy]))
printfn "%s" (overflows (fun () -> Array.sumBy int16 [|30000; 30000|]))
printfn "%s" (overflows (fun () -> Seq.sumBy uint32 [1; 2]))
printfn "%s" (overflows (fun () -> List.sum [200uy; 100uy]))
printfn "%d" (most + 1L)
printfn "%A %A" (List.sum [{ X = 1 }; { X = 2 }]) (List.sumBy (fun x -> { X = x }) [1; 2])
printfn "%f %M" (List.sum [1.5; 2.5]) (Seq.sum [1.5m; 2.5m])
