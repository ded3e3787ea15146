type Colour =
    | Red
    | Green
    | Red

printfn "never"
