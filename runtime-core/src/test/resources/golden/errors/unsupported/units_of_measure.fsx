[<Measure>] type m

let length = 3.0<m>

printfn "%f" (float length)
