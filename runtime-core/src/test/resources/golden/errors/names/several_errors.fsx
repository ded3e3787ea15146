let total = price * 2
let name = String.conct ", " ["a"; "b"]
let size: integer = 3

printfn "%d %s %d" total nam size
