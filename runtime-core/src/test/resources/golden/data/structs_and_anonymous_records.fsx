let a = {| Name = "x"; Age = 3 |}
printfn "%s %d" a.Name a.Age
let b = {| a with Age = 4; Extra = 1.5 |}
printfn "%A" b.Extra
printfn "%b" (a = {| Name = "x"; Age = 3 |})
let f (r: {| X: int; Y: string |}) = sprintf "%d%s" r.X r.Y
printfn "%s" (f {| X = 1; Y = "b" |})
let s = struct {| A = 1; B = struct (2, 3) |}
let struct (p, q) = s.B
printfn "%d %d %d" s.A p q
let nested = {| Inner = {| Value = 10 |}; List = [ {| K = 1 |}; {| K = 2 |} ] |}
printfn "%d %d" nested.Inner.Value (nested.List |> List.sumBy (fun r -> r.K))
let g (struct (x, y)) = x + y
printfn "%d" (g struct (1, 2))
let st = struct (1, "a")
match st with
| struct (1, s) -> printfn "one %s" s
| struct (_, _) -> printfn "other"
[<Struct>]
type Pt = { X: int; Y: int }
[<Struct>]
type Shape =
    | Circle of radius: float
    | Square of side: float
let pt = { X = 1; Y = 2 }
printfn "%d" ({ pt with X = 5 }).X
let area = function Circle(radius = r) -> r * r | Square s -> s * s
printfn "%g" (area (Square 3.0) + area (Circle(radius = 2.0)))
let tryHead xs = match xs with [] -> ValueNone | x :: _ -> ValueSome x
match tryHead [ 1 ] with
| ValueSome v -> printfn "some %d" v
| ValueNone -> printfn "none"
printfn "%A %A" (tryHead [ 2 ]) (tryHead ([]: int list))
let people = [ {| First = "A"; Len = 3 |}; {| First = "B"; Len = 1 |} ]
people |> List.sortBy (fun p -> p.Len) |> List.iter (fun p -> printfn "%s" p.First)
