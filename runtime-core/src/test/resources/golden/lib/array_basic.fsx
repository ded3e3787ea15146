let xs = [| 3; 1; 2 |]
printfn "%d %d" xs.Length (Array.length xs)
xs.[0] <- 30
printfn "%A" xs
printfn "%A" (Array.map (fun x -> x + 1) xs)
printfn "%A" (Array.map float xs)
printfn "%A" (Array.map string xs)
printfn "%A" (Array.mapi (fun i x -> i, x) xs)
printfn "%A" (Array.filter (fun x -> x > 1) xs)
printfn "%A" (Array.sort xs)
printfn "%A" (Array.sortBy (fun x -> -x) xs)
printfn "%A" (Array.rev xs)
printfn "%d %d %d" (Array.sum xs) (Array.max xs) (Array.min xs)
printfn "%A" (Array.init 3 (fun i -> i * i))
printfn "%A" (Array.create 2 "x")
printfn "%A" (Array.zeroCreate<float> 2)
printfn "%A" (Array.append xs [| 4 |])
printfn "%A" (Array.concat [ [| 1 |]; [| 2; 3 |] ])
printfn "%A" (Array.sub xs 1 2)
printfn "%A" xs.[1..]
printfn "%A" xs.[..1]
let ys = Array.copy xs
ys.[0] <- 0
printfn "%d %d" xs.[0] ys.[0]
Array.iter (printf "%d ") xs
Array.iteri (fun i x -> printf "%d=%d " i x) xs
printfn ""
Array.sortInPlace ys
printfn "%A" ys
Array.fill ys 0 2 7
printfn "%A" ys
