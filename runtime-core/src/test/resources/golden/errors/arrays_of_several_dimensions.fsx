let grid = Array2D.create 2 2 0
printfn "%d" grid.[0]
grid.[0, 0, 0] <- 1
grid.[0, 0] <- "one"
let more = Seq.map (fun x -> x + 1) grid
for cell in grid do
    printfn "%d" (cell + 1)
