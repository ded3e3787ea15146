let rec quicksort = function
    | [] -> []
    | p :: rest ->
        let small, large = rest |> List.partition (fun x -> x < p)
        quicksort small @ [p] @ quicksort large
printfn "%A" (quicksort [3; 1; 4; 1; 5; 9; 2; 6])
printfn "%A" (quicksort ["pear"; "apple"; "fig"])
let binarySearch (xs: int[]) target =
    let rec go lo hi =
        if lo > hi then None
        else
            let mid = (lo + hi) / 2
            if xs.[mid] = target then Some mid
            elif xs.[mid] < target then go (mid + 1) hi
            else go lo (mid - 1)
    go 0 (xs.Length - 1)
printfn "%A %A" (binarySearch [| 1; 3; 5; 7 |] 5) (binarySearch [| 1; 3 |] 4)
let life (cells: Set<int * int>) =
    let neighbours (x, y) = [ for dx in -1 .. 1 do for dy in -1 .. 1 do if (dx, dy) <> (0, 0) then yield (x + dx, y + dy) ]
    let candidates = cells |> Seq.collect (fun c -> c :: neighbours c) |> Set.ofSeq
    candidates |> Set.filter (fun c ->
        let n = neighbours c |> List.filter (fun n -> Set.contains n cells) |> List.length
        n = 3 || (n = 2 && Set.contains c cells))
printfn "%A" (life (set [ (0, 1); (1, 1); (2, 1) ]))
let mutable grid = Array.init 3 (fun i -> Array.init 3 (fun j -> if i = j then 1 else 0))
grid.[0].[2] <- 7
printfn "%A" grid
let transpose (m: int[][]) = Array.init m.[0].Length (fun j -> Array.init m.Length (fun i -> m.[i].[j]))
printfn "%A" (transpose grid)
let sumDigits n =
    let rec go n acc = if n = 0 then acc else go (n / 10) (acc + n % 10)
    go n 0
printfn "%d" (sumDigits 98765)
