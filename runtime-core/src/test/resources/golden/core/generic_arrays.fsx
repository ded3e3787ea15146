let firstAndLast (xs: 'a[]) = xs.[0], xs.[xs.Length - 1]
printfn "%A" (firstAndLast [| 1; 2; 3 |])
printfn "%A" (firstAndLast [| 1.5; 2.5 |])
printfn "%A" (firstAndLast [| "a"; "b" |])
let make n x = Array.create n x
printfn "%A %A %A %A" (make 2 7) (make 2 'c') (make 2 true) (make 2 "s")
let reverse xs = xs |> Array.rev |> Array.map id
printfn "%A" (reverse [| 1; 2; 3 |])
let swap i j (xs: 'a[]) =
    let t = xs.[i]
    xs.[i] <- xs.[j]
    xs.[j] <- t
let ys = [| 1.0; 2.0 |]
swap 0 1 ys
printfn "%A" ys
let zs = Array.zeroCreate<int> 3
printfn "%A" zs
let pairs = Array.zip [| 1; 2 |] [| "x"; "y" |]
printfn "%A" pairs
