let (+++) a b = a @ b
let (|>>) x f = List.map f x
let (!!) x = x * 2
let inline (<+>) a b = a + b
printfn "%A" ([1] +++ [2; 3])
printfn "%A" ([1; 2] |>> (fun x -> x + 1))
printfn "%d" (!!21)
printfn "%d %s" (1 <+> 2) ("a" <+> "b")
let (.*) (a, b) k = (a * k, b * k)
printfn "%A" ((1, 2) .* 3)
