type Point =
    { X: int; Y: int }
    static member (+) (a: Point, b: Point) = { X = a.X + b.X; Y = a.Y + b.Y }
    static member Zero = { X = 0; Y = 0 }
    static member (<+>) (a: Point, n: int) = { X = a.X + n; Y = a.Y + n }
    member p.Length = p.X + p.Y
    member p.Scale(k: int) = { X = p.X * k; Y = p.Y * k }
    static member Parse(s: string) = { X = int s; Y = int s }
type Named = { FirstName: string; Age: int }
type Other = { FirstName: string }

let inline firstName x = (^T: (member FirstName: string) x)
printfn "%s" (firstName { FirstName = "a"; Age = 1 })
printfn "%s" (firstName ({ FirstName = "b" }: Other))
let inline length (x: ^a) = (^a: (member Length: int) x)
printfn "%d %d %d" (length { X = 1; Y = 2 }) (length "four") (length [| 1 |])
let inline scale (x: ^a) k : ^a = (^a: (member Scale: int -> ^a) (x, k))
printfn "%A" (scale { X = 1; Y = 2 } 10)
let inline zero () : ^a = (^a: (static member Zero: ^a) ())
let inline sum (xs: ^a list) : ^a = List.fold (+) (zero ()) xs
let inline add (a: ^a) (b: ^a) : ^a = ((^a): (static member (+): ^a * ^a -> ^a) (a, b))
printfn "%A %d %s %f" (add { X = 1; Y = 1 } { X = 2; Y = 3 }) (add 1 2) (add "a" "b") (add 1.5 2.0)
let inline parse (s: string) : ^a = (^a: (static member Parse: string -> ^a) s)
let p: Point = parse "5"
printfn "%A" p
printfn "%A" ({ X = 1; Y = 2 } <+> 4)
let inline genericSum (xs: 'T list) = 
    let mutable s = LanguagePrimitives.GenericZero
    for x in xs do s <- s + x
    s
printfn "%d %A" (genericSum [1;2]) (genericSum [{X=1;Y=1}])
let inline addT<'T when 'T: (static member (+): 'T * 'T -> 'T) and 'T: (static member Zero: 'T)> (xs: 'T list) =
    List.fold (fun a b -> a + b) 'T.Zero xs
printfn "%A" (addT [ { X = 1; Y = 2 }; { X = 3; Y = 4 } ])
printfn "%d" (addT [1;2;3])
type Ext =
    | Ext
    static member ($) (Ext, x: int) = sprintf "int %d" x
    static member ($) (Ext, x: string) = sprintf "string %s" x
    static member ($) (Ext, x: bool) = sprintf "bool %b" x
let inline show x = Ext $ x
printfn "%s %s %s" (show 1) (show "x") (show true)
