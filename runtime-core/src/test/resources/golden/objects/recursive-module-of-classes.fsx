module rec Shapes

type Shape =
    abstract Area : float

type Square(side: float) =
    interface Shape with
        member _.Area = helper side
    member this.Twin = Square(side + 1.0)

let helper x = x * x

module Inner =
    type Circle(r: float) =
        interface Shape with
            member _.Area = 3.0 * helper r
        static member Unit = Circle 1.0

let all : Shape list = [ Square 2.0; Inner.Circle.Unit; Square(2.0).Twin ]
for s in all do printfn "%.1f" s.Area

type Node(value: int) =
    let children = ResizeArray<Node>()
    member val Tag = "n" + string value with get, set
    member _.Value = value
    member _.Children = children :> seq<Node>
    member this.Add(child: Node) = children.Add child; this
    member this.Sum : int = value + Seq.sumBy (fun (c: Node) -> c.Sum) children
    member this.Fold (f: 'S -> Node -> 'S) (s: 'S) : 'S =
        Seq.fold (fun acc (c: Node) -> c.Fold f acc) (f s this) children
let tree = Node(1).Add(Node(2).Add(Node 3)).Add(Node 4)
printfn "%d %s" tree.Sum (tree.Fold (fun s n -> s + n.Tag) "")

type Parser<'T>(run: string -> ('T * string) option) =
    member _.Run s = run s
    member this.Map(f: 'T -> 'U) = Parser<'U>(fun s -> run s |> Option.map (fun (v, r) -> f v, r))
    static member (<|>) (a: Parser<'T>, b: Parser<'T>) =
        Parser<'T>(fun s -> match a.Run s with Some r -> Some r | None -> b.Run s)
let digit = Parser<int>(fun s -> if s <> "" && System.Char.IsDigit s.[0] then Some(int s.[0] - int '0', s.Substring 1) else None)
let letter = Parser<string>(fun s -> if s <> "" && System.Char.IsLetter s.[0] then Some(string s.[0], s.Substring 1) else None)
let either = digit.Map(fun d -> sprintf "d%d" d) <|> letter
printfn "%A %A" (either.Run "5x") (either.Run "x5")

type Lazy2<'T>(f: unit -> 'T) =
    let mutable value : 'T option = None
    member _.Force() =
        match value with
        | Some v -> v
        | None ->
            let v = f ()
            value <- Some v
            v
let lz = Lazy2(fun () -> printfn "computing"; 42)
printfn "%d %d" (lz.Force()) (lz.Force())

type Matrix(rows: float[][]) =
    member _.Rows = rows
    member _.Item with get (i: int, j: int) = rows.[i].[j]
    static member Identity n = Matrix [| for i in 0 .. n - 1 -> [| for j in 0 .. n - 1 -> if i = j then 1.0 else 0.0 |] |]
    static member (*) (a: Matrix, b: Matrix) =
        let n = a.Rows.Length
        Matrix [| for i in 0 .. n - 1 -> [| for j in 0 .. n - 1 -> Seq.sum (seq { for k in 0 .. n - 1 -> a.[i, k] * b.[k, j] }) |] |]
let mm = Matrix [| [| 1.0; 2.0 |]; [| 3.0; 4.0 |] |]
printfn "%A" (mm * mm * Matrix.Identity 2).Rows

[<Struct>]
type Money = { Amount: decimal; Currency: string } with
    static member (+) (a: Money, b: Money) = { a with Amount = a.Amount + b.Amount }
    override this.ToString() = sprintf "%M %s" this.Amount this.Currency
printfn "%O" ({ Amount = 1.5M; Currency = "EUR" } + { Amount = 2.5M; Currency = "EUR" })
