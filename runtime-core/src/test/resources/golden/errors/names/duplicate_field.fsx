type Point = { X: int; X: int }

printfn "never"
