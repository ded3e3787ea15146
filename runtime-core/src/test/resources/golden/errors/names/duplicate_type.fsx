type Point = { X: int }
type Point = { Y: int }

printfn "never"
