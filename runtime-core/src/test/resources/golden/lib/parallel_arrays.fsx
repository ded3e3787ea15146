let numbers = [| 3; 1; 2 |]
printfn "%A" (Array.Parallel.map ((*) 2) numbers)
printfn "%A" (Array.Parallel.mapi (fun i x -> i * 10 + x) numbers)
printfn "%A" (Array.Parallel.init 3 id)
Array.Parallel.iter (printf "%d ") numbers
Array.Parallel.iteri (printf "%d:%d ") numbers
printfn ""
printfn "%A" (Array.Parallel.choose (fun x -> if x > 1 then Some(string x) else None) numbers)
printfn "%A" (Array.Parallel.collect (fun x -> [| x; x |]) numbers)
printfn "%A %A" (Array.Parallel.partition (fun x -> x > 1) numbers) (Array.Parallel.filter (fun x -> x > 1) numbers)
printfn "%d %d %d" (Array.Parallel.sum numbers) (Array.Parallel.max numbers) (Array.Parallel.min numbers)
printfn "%d %d %d" (Array.Parallel.sumBy ((*) 2) numbers) (Array.Parallel.maxBy (~-) numbers) (Array.Parallel.minBy (~-) numbers)
printfn "%.1f %.1f" (Array.Parallel.averageBy float numbers) (Array.Parallel.average [| 1.0; 2.0 |])
printfn "%b %b" (Array.Parallel.exists ((=) 2) numbers) (Array.Parallel.forall ((=) 2) numbers)
printfn "%A" (Array.Parallel.groupBy (fun x -> x % 2) numbers)
printfn "%d %d" (Array.Parallel.reduce (+) numbers) (Array.Parallel.reduceBy ((*) 2) (+) numbers)
printfn "%A %A" (Array.Parallel.sort numbers) (Array.Parallel.sortDescending numbers)
printfn "%A %A" (Array.Parallel.sortBy (~-) numbers) (Array.Parallel.sortByDescending (~-) numbers)
printfn "%A" (Array.Parallel.sortWith (fun a b -> compare b a) numbers)
printfn "%A %A %A" (Array.Parallel.tryFind ((=) 1) numbers) (Array.Parallel.tryFindIndex ((=) 1) numbers) (Array.Parallel.tryPick (fun x -> if x = 2 then Some "two" else None) numbers)
printfn "%A" (Array.Parallel.zip numbers [| "a"; "b"; "c" |])
Array.Parallel.sortInPlaceBy (~-) numbers
printfn "%A" numbers
Array.Parallel.sortInPlaceWith compare numbers
printfn "%A" numbers
