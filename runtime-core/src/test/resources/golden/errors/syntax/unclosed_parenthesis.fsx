let area width height = (width * height

printfn "%d" (area 2 3)
