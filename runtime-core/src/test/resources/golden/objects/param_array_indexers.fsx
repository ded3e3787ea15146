open System
type Sum =
    static member Of([<ParamArray>] xs: int[]) = Array.sum xs
    static member Fmt(f: string, [<ParamArray>] xs: obj[]) = f + ":" + String.Join(",", xs)
type Grid() =
    member _.Item with get ([<ParamArray>] idx: int[]) = Array.sum idx
printfn "%d %d %d %d" (Sum.Of()) (Sum.Of 1) (Sum.Of(1, 2, 3)) (Sum.Of [| 4; 5 |])
printfn "%s %s %s" (Sum.Fmt "a") (Sum.Fmt("b", 1, "x", 2.5)) (Sum.Fmt("c", [| box 1; box 2 |]))
let g = Grid()
printfn "%d" g.[1, 2, 3]
printfn "%d" g.[5]
