let grid = Array2D.initBased 1 2 2 3 (fun i j -> i * 10 + j)
printfn "%A" grid
printfn "%d %d %d %d" (Array2D.base1 grid) (Array2D.base2 grid) (grid.GetLowerBound 1) (grid.GetUpperBound 1)
printfn "%d" grid.[1, 2]
printfn "%A" grid.[1..1, 2..3]
printfn "%A" (Array2D.rebase grid)
printfn "%A" (Array2D.copy grid)
printfn "%A" (Array2D.map id grid)
printfn "%A" (Array2D.mapi (fun i j cell -> i + j + cell) grid)
Array2D.iteri (fun i j cell -> printf "%d,%d:%d " i j cell) grid
printfn ""
printfn "%A" (Array2D.createBased -1 0 1 2 'x')
printfn "%b" (Array2D.zeroCreateBased<int> 3 3 1 1 = Array2D.zeroCreate 1 1)

let cube = Array3D.init 2 2 2 (fun i j k -> i + j + k)
printfn "%A %d %d" cube cube.[1, 1, 1] cube.Length
printfn "%d %d %d" (Array3D.length1 cube) (Array3D.length2 cube) (Array3D.length3 cube)
for cell in cube do printf "%A " cell
Array3D.iteri (fun i j k cell -> printf "%d%d%d=%d " i j k cell) cube
Array3D.iter (printf "%d") cube
printfn ""
let mapped = Array3D.map string cube
printfn "%s %d" mapped.[1, 0, 1] (Array3D.mapi (fun i j k cell -> cell * 10 + i) cube).[1, 1, 0]
cube.[0, 0, 0] <- 5
Array3D.set cube 0 0 1 6
printfn "%d %d %b" (Array3D.get cube 0 0 0) cube.[0, 0, 1] (cube = Array3D.create 2 2 2 0)
printfn "%d" (cube |> Seq.cast<int> |> Seq.max)
let hyper = Array4D.create 1 2 3 4 'x'
hyper.[0, 1, 2, 3] <- 'y'
Array4D.set hyper 0 0 0 0 'z'
printfn "%c %c %c" hyper.[0, 1, 2, 3] (Array4D.get hyper 0 0 0 0) hyper.[0, 1, 2, 2]
printfn "%A %d %d %d %d" hyper (Array4D.length1 hyper) (Array4D.length2 hyper) (Array4D.length3 hyper) (Array4D.length4 hyper)
printfn "%b" (Array4D.zeroCreate<float> 1 1 1 1 = Array4D.init 1 1 1 1 (fun _ _ _ _ -> 0.0))
