type Color = Red | Green of int | Blue of string * float
type P = { x: int; y: float; name: string }
printfn "%A" Red
printfn "%A" (Green 3)
printfn "%A" (Blue ("b", 1.5))
printfn "%A" { x = 1; y = 2.0; name = "n" }
printfn "%A" (Some 1)
printfn "%A" (Some (Some "x"))
printfn "%A" (None: int option)
printfn "%A" [Some 1; None]
printfn "%A" (Ok 1 : Result<int, string>)
printfn "%A" (Error "bad" : Result<int, string>)
printfn "%A" (1, "a", 'c', true, 2.5)
printfn "%A" [| 1; 2 |]
printfn "%A" (Map.ofList [1, "a"; 2, "b"])
printfn "%A" (Set.ofList [3; 1; 2])
printfn "%A" ()
printfn "%A" "quoted"
printfn "%A" 'c'
printfn "%A" 1.0
printfn "%A" -5
printfn "%A" (Green -3)
printfn "%A" [[1; 2]; []; [3]]
printfn "%A" [ (1, [2; 3]); (4, []) ]
