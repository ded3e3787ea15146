let area (width: int) (height: float) = width * height

printfn "%f" (area 2 3.0)
