let first<'a> (x: 'a) : int = x + 1

printfn "%d" (first 1)
