let inline size (x: ^a when ^a: (member Length: int)) = (^a: (member Length: int) x)

printfn "%d" (size "abc")
