let multiply (a: float[][]) (b: float[][]) =
    let n, m, p = a.Length, b.Length, b.[0].Length
    Array.init n (fun i ->
        Array.init p (fun j ->
            let mutable sum = 0.0
            for k in 0 .. m - 1 do
                sum <- sum + a.[i].[k] * b.[k].[j]
            sum))
let a = [| [| 1.0; 2.0 |]; [| 3.0; 4.0 |] |]
let i = [| [| 1.0; 0.0 |]; [| 0.0; 1.0 |] |]
printfn "%A" (multiply a i)
printfn "%A" (multiply a a)
