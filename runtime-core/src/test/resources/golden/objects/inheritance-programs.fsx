open System
// static inheritance, hiding, generic inheritance with arrays, interface inheritance
type Shape() =
    static member Describe() = "shape"
    member _.Name = "base"
    abstract Draw : unit -> string
    default this.Draw() = this.Name
type Circle() =
    inherit Shape()
    member _.Name = "circle"
    override this.Draw() = base.Draw() + "+" + this.Name
printfn "%s %s %s" (Circle.Describe()) ((Circle() :> Shape).Name) (Circle().Draw())
type IReader =
    abstract Read : unit -> string
type IWriter =
    abstract Write : string -> unit
type IStream =
    inherit IReader
    inherit IWriter
    abstract Close : unit -> unit
type Mem() =
    let buf = System.Collections.Generic.Queue<string>()
    interface IStream with
        member _.Close() = buf.Clear()
    interface IReader with
        member _.Read() = buf.Dequeue()
    interface IWriter with
        member _.Write s = buf.Enqueue s
let s = Mem() :> IStream
s.Write "hello"
printfn "%s" (s.Read())
s.Close()
[<AbstractClass>]
type Buffer<'T>(size: int) =
    let items : 'T[] = Array.zeroCreate size
    let mutable n = 0
    member _.Push(x: 'T) =
        items.[n] <- x
        n <- n + 1
    member _.Items = Array.sub items 0 n
    abstract Summary : unit -> 'T
type IntBuffer(size) =
    inherit Buffer<int>(size)
    override this.Summary() = Array.sum this.Items
type TextBuffer() =
    inherit Buffer<string>(4)
    override this.Summary() = String.concat "-" this.Items
let ib = IntBuffer 3
ib.Push 4
ib.Push 5
let tb = TextBuffer()
tb.Push "a"
tb.Push "b"
printfn "%d %s %A" (ib.Summary()) (tb.Summary()) ib.Items
type Wrapper<'T>(inner: Buffer<'T>) =
    member _.Total = inner.Summary()
printfn "%d %s" (Wrapper(ib).Total) (Wrapper(tb).Total)
// property with setter validation, indexer 2d, multiple constructors
type Grid(w: int, h: int) =
    let cells = Array.create (w * h) 0
    let mutable title = ""
    new(n) = Grid(n, n)
    new() = Grid(2)
    member _.Item
        with get (x, y) = cells.[y * w + x]
        and set (x, y) v = cells.[y * w + x] <- v
    member _.Title
        with get () = title
        and set (v: string) = if v = "" then invalidArg "v" "empty" else title <- v
    member _.Size = w, h
let grid = Grid(3, 2)
grid.[1, 1] <- 7
grid.Title <- "t"
printfn "%d %s %A %A" grid.[1, 1] grid.Title grid.Size (Grid().Size)
try grid.Title <- "" with :? ArgumentException as e -> printfn "%s" e.ParamName
// interface with property set, events-like callbacks
type INotify =
    abstract Changed : (string -> unit) with get, set
type Model() =
    let mutable handler : string -> unit = ignore
    let mutable value = 0
    member this.Value
        with get () = value
        and set v =
            value <- v
            (this :> INotify).Changed (sprintf "value=%d" v)
    interface INotify with
        member _.Changed with get () = handler and set h = handler <- h
let m = Model()
(m :> INotify).Changed <- fun s -> printfn "changed %s" s
m.Value <- 3
// extension members on classes, interfaces and builtins
type Grid with
    member this.Area = let (w, h) = this.Size in w * h
type System.String with
    member this.Shout() = this.ToUpper() + "!"
printfn "%d %s" grid.Area ("hey".Shout())
// object expressions over abstract classes with constructor arguments, capturing
let make (k: int) =
    let calls = ref 0
    { new Buffer<int>(5) with
        override this.Summary() =
            calls.Value <- calls.Value + 1
            k * 10 + this.Items.Length + calls.Value }
let made = make 4
made.Push 1
printfn "%d %d" (made.Summary()) (made.Summary())
let compareBy (f: 'a -> 'b) = { new System.Collections.Generic.IComparer<'a> with member _.Compare(x, y) = compare (f x) (f y) }
printfn "%d %d" ((compareBy String.length).Compare("aa", "b")) ((compareBy abs).Compare(-3, 4))
// type tests with generics and nested patterns
let kind (o: obj) =
    match o with
    | :? Buffer<int> as b when b.Items.Length > 1 -> sprintf "ints %d" b.Items.Length
    | :? (int list) as l -> sprintf "list %d" l.Length
    | :? string as s -> "string " + s
    | :? Exception as e -> "exn " + e.Message
    | null -> "null"
    | _ -> "?"
printfn "%s %s %s %s %s" (kind ib) (kind [ 1 ]) (kind "x") (kind (exn "boom")) (kind null)
// mutual recursion between classes and unions, members on unions used by classes
type Expr =
    | Lit of int
    | Ref of Cell
    member this.Eval() =
        match this with
        | Lit n -> n
        | Ref c -> c.Value
and Cell(e: Expr) =
    let mutable expr = e
    member _.Value = expr.Eval() * 2
    member _.Set v = expr <- v
let cell = Cell(Lit 4)
let outer = Cell(Ref cell)
printfn "%d" outer.Value
cell.Set(Lit 10)
printfn "%d" outer.Value
// private members, internal, generics static
type Secret(x: int) =
    member private _.Hidden = x
    member this.Same(other: Secret) = this.Hidden = other.Hidden
    member internal _.Visible = x + 1
printfn "%b %d" (Secret(1).Same(Secret 1)) (Secret(1).Visible)
type Factory<'T>() =
    static member Make(x: 'T) = [ x; x ]
    static member Default : 'T option = None
printfn "%A %A" (Factory<int>.Make 3) (Factory<string>.Default)
// do in classes, uninitialised val
type Late() =
    [<DefaultValue>]
    val mutable count : int
    [<DefaultValue>]
    val mutable name : string
    member this.Show = sprintf "%d %b" this.count (isNull this.name)
let late = Late()
printfn "%s" late.Show
late.count <- 2
late.name <- "n"
printfn "%s" late.Show
