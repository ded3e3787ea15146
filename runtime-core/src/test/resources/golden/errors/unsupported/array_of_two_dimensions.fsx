let grid: int[,] = Array2D.zeroCreate 2 2

printfn "%d" grid.[0, 0]
