let xs = [3; 1; 2]
printfn "%d %b %d %d" (List.length xs) (List.isEmpty xs) (List.head xs) (List.last xs)
printfn "%A" (List.tail xs)
printfn "%A" (List.rev xs)
printfn "%A" (List.sort xs)
printfn "%A" (List.sortDescending xs)
printfn "%A" (List.sortBy (fun x -> -x) xs)
printfn "%A" (List.sortWith (fun a b -> compare b a) xs)
printfn "%A" (List.map (fun x -> x * x) xs)
printfn "%A" (List.mapi (fun i x -> i * x) xs)
printfn "%A" (List.filter (fun x -> x > 1) xs)
printfn "%A" (List.choose (fun x -> if x > 1 then Some (x * 10) else None) xs)
printfn "%A" (List.collect (fun x -> [x; x]) xs)
printfn "%A" (List.concat [[1]; [2; 3]; []])
printfn "%A" (List.append [1] [2])
printfn "%d %d %d" (List.sum xs) (List.max xs) (List.min xs)
printfn "%.1f" (List.average [1.0; 2.0; 3.0])
printfn "%d" (List.sumBy (fun x -> x * 2) xs)
printfn "%d %d" (List.maxBy (fun x -> -x) xs) (List.minBy (fun x -> -x) xs)
printfn "%A" (List.init 4 (fun i -> i * i))
printfn "%A" (List.replicate 3 "x")
printfn "%d" (List.item 1 xs)
printfn "%d" xs.[2]
printfn "%d %d" xs.Length xs.Head
List.iter (printf "%d ") xs
List.iteri (fun i x -> printf "%d:%d " i x) xs
printfn ""
