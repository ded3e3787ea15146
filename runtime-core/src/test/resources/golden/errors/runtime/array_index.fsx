let numbers = [| 1; 2; 3 |]

let third i = numbers.[i + 1]

printfn "%d" (third 1)
printfn "%d" (third 2)
