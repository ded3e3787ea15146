[<Struct>]
type Turkey =
    val Name : string
    val Size : float
    new (name, size) = { Name = name; Size = size }
    new name = { Name = name; Size = 10.0 }
let t0 = Turkey()
let t1 = Turkey("Gobbler", 30.0)
let t2 = Turkey "Giblette"
printfn "%b %f %s %f" (isNull t0.Name) t0.Size t1.Name t2.Size
[<Struct>]
type P(x: int, y: int) =
    member _.X = x
    member _.Y = y
    override p.ToString() = sprintf "(%d, %d)" x y
let p = P()
printfn "%d %O %O" p.X p (P(1, 2))
printfn "%b" (P() = P(0, 0))
[<Struct>]
type BookStruct =
    val mutable Title: string
    val mutable Year: int
let mutable b = BookStruct()
b.Title <- "x"
b.Year <- 3
printfn "%s %d" b.Title b.Year
type S = struct
    val X: int
    val Y: int
    new (x, y) = { X = x; Y = y }
  end
let s = new S()
printfn "%d %d" s.X (S(1,2).Y)
[<Struct>]
type G<'T>(v: 'T) =
    member _.V = v
printfn "%d" (G<int>().V)
printfn "%s" (G<string>("a").V)
