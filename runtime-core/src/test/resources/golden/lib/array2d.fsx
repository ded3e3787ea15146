type Board = { Cells: int[,]; Name: string }

let grid = array2D [ [ 1; 2; 3 ]; [ 4; 5; 6 ] ]
printfn "%A" grid
printfn "%d %d %d %d" grid.Length (grid.GetLength 0) (grid.GetLength(1)) grid.Rank
printfn "%d %d" (grid.GetLowerBound 0) (grid.GetUpperBound 1)
printfn "%d %d" (Array2D.length1 grid) (Array2D.length2 grid)
grid.[0, 1] <- 20
grid[1, 2] <- grid[1, 2] * 10
printfn "%d %d" grid.[0, 1] (Array2D.get grid 1 2)
Array2D.set grid 0 0 8
printfn "%A" grid
for cell in grid do printf "%A " cell
printfn ""
printfn "%d" (grid |> Seq.cast<int> |> Seq.sum)
printfn "%A" (array2D [| seq { 1 .. 2 }; seq { 3 .. 4 } |])
printfn "%A %A %A" (array2D ([]: int list list)) (Array2D.zeroCreate<int> 0 0) (Array2D.zeroCreate<int> 2 0)
printfn "%b %b" (array2D [ [ 1; 2 ] ] = array2D [ [ 1; 2 ] ]) (array2D [ [ 1; 2 ] ] = array2D [ [ 1 ]; [ 2 ] ])
printfn "%d %d" (compare (array2D [ [ 1; 2 ] ]) (array2D [ [ 1; 3 ] ])) (compare (array2D [ [ 1 ]; [ 2 ] ]) (array2D [ [ 1; 2; 3 ] ]))
printfn "%b" (hash (array2D [ [ 1; 2 ] ]) = hash (array2D [ [ 1; 2 ] ]))
printfn "%A" (Array2D.map string grid)
printfn "%A" (Array2D.mapi (fun i j cell -> i * 100 + j * 10 + cell) (array2D [ [ 1; 2 ]; [ 3; 4 ] ]))
Array2D.iter (printf "%d;") grid
Array2D.iteri (fun i j cell -> printf " %d,%d:%d" i j cell) grid
printfn ""
let copy = Array2D.copy grid
copy.[0, 0] <- -1
printfn "%d %d" copy.[0, 0] grid.[0, 0]
printfn "%A" (grid.Clone() :?> int[,])
printfn "%A" (Array2D.create 1 2 0.5)
printfn "%A" (Array2D.init 2 2 (fun i j -> i <> j))
printfn "%A" (Array2D.init 1 2 (fun i j -> 'x'))
printfn "%A" (Array2D.init 2 1 (fun i j -> (i, j)))
let target = Array2D.zeroCreate 4 4
Array2D.blit grid 0 1 target 2 2 2 2
printfn "%A" target
Array2D.blit target 2 2 target 1 1 2 2
printfn "%A" target
let nothing: string[,] = Array2D.zeroCreate 1 2
printfn "%A %b" nothing (isNull nothing.[0, 0])
printfn "%A" { Cells = grid; Name = "grid" }
printfn "%A %A" [ grid ] (Some(array2D [ [ "a" ] ]))
printfn "%A" (Array2D.init 3 20 (fun i j -> i * 100 + j))
printfn "%b" (box grid :? int[,])
let first (cells: _[,]) = cells.[0, 0]
printfn "%d %s" (first grid) (first (array2D [ [ "one" ] ]))
let sum (cells: int[,]) =
    let mutable total = 0
    for i in 0 .. Array2D.length1 cells - 1 do
        for j in 0 .. cells.GetLength 1 - 1 do
            total <- total + cells.[i, j]
    total
printfn "%d" (sum grid)
