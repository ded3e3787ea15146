type C(pos: int * int) =
    static member condition (row: int, col: int) : (int * int) option = if row < 0 then None else Some (row, col)
    member _.P = C.condition pos
    member _.Add(a: int, b: int) = a + b
    static member Over (a: int, b: int) = a * b
    static member Over (a: string) = a
let c = C((1, 2))
printfn "%A" c.P
let t = (3, 4)
printfn "%d" (c.Add t)
printfn "%A" (List.map C.condition [1, 2; -1, 3])
printfn "%A" ([1, 2; 3, 4] |> List.map c.Add)
printfn "%d" (t |> c.Add)
let d = C(1, 2)
printfn "%A" d.P
let pair = 5, 6
let e = C pair
printfn "%A" e.P
printfn "%s" (System.String.Format("{0} {1}", 1, 2))
type P(x: int, y: int) =
    member _.X = x
    member _.Y = y
let p = P t
printfn "%d %d" p.X p.Y
printfn "%A" ([1, 2; 3, 4] |> List.map P |> List.map (fun p -> p.X + p.Y))
type U = A of int * int | B
printfn "%A" (A t)
printfn "%A" (List.map A [1,2])
