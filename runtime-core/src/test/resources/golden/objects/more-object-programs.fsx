open System
open System.Collections.Generic
// event sourcing with generic aggregate, static members, interfaces with generic methods
type IEvent =
    abstract Stamp : int
type Deposited = { Amount: int; At: int } with
    interface IEvent with
        member this.Stamp = this.At
type Withdrawn = { Taken: int; When: int } with
    interface IEvent with
        member this.Stamp = this.When
type Store<'E when 'E :> IEvent>() =
    let events = Dictionary<string, ResizeArray<'E>>()
    member _.Append(id: string, e: 'E) =
        match events.TryGetValue id with
        | true, list -> list.Add e
        | _ ->
            let l = ResizeArray()
            l.Add e
            events.[id] <- l
    member _.Load id = if events.ContainsKey id then List.ofSeq events.[id] else []
    member this.Latest id = this.Load id |> List.map (fun e -> e.Stamp) |> List.max
let store = Store<IEvent>()
store.Append("a", { Amount = 5; At = 1 })
store.Append("a", { Taken = 2; When = 7 })
printfn "%d %d" (store.Latest "a") (List.length (store.Load "a"))
let balance =
    store.Load "a"
    |> List.fold (fun acc e ->
        match e with
        | :? Deposited as d -> acc + d.Amount
        | :? Withdrawn as w -> acc - w.Taken
        | _ -> acc) 0
printfn "%d" balance
// static let, static mutable, counters
type Id private (n: int) =
    static let mutable next = 0
    static let prefix = "id-"
    member _.Number = n
    override _.ToString() = prefix + string n
    static member Create() =
        next <- next + 1
        Id(next)
    static member Count = next
    static member val Default = "dflt" with get, set
printfn "%O %O %d" (Id.Create()) (Id.Create()) Id.Count
Id.Default <- "changed"
printfn "%s" Id.Default
// operators on classes
type Vec(x: float, y: float) =
    member _.X = x
    member _.Y = y
    static member (+) (a: Vec, b: Vec) = Vec(a.X + b.X, a.Y + b.Y)
    static member (*) (a: Vec, k: float) = Vec(a.X * k, a.Y * k)
    static member (~-) (a: Vec) = Vec(-a.X, -a.Y)
    static member Zero = Vec(0.0, 0.0)
    override this.ToString() = sprintf "<%g, %g>" x y
printfn "%O %O %O" (Vec(1.0, 2.0) + Vec(3.0, 4.0)) (Vec(1.0, 2.0) * 3.0) (-Vec(1.0, 1.0))
printfn "%O" (List.sum [ Vec(1.0, 1.0); Vec(2.0, 2.0) ])
// structs
[<Struct>]
type Point =
    val X: int
    val Y: int
    new(x, y) = { X = x; Y = y }
    member this.Len2 = this.X * this.X + this.Y * this.Y
[<Struct>]
type Pair(a: int, b: string) =
    member _.A = a
    member _.B = b
let p = Point(3, 4)
printfn "%d %b %b" p.Len2 (p = Point(3, 4)) (p = Point(4, 3))
printfn "%d%s %b" (Pair(1, "x").A) (Pair(1, "x").B) (Pair(1, "x") = Pair(1, "x"))
// equality of classes by reference
type Box(v: int) =
    member val V = v with get, set
let b1 = Box 1
let b2 = Box 1
printfn "%b %b %b" (b1 = b2) (b1 = b1) (obj.ReferenceEquals(b1, b2))
// IComparable sorting
type Version(major: int, minor: int) =
    member _.Major = major
    member _.Minor = minor
    interface IComparable with
        member this.CompareTo other =
            match other with
            | :? Version as v -> compare (major, minor) (v.Major, v.Minor)
            | _ -> invalidArg "other" "not a version"
    override this.Equals other =
        match other with
        | :? Version as v -> major = v.Major && minor = v.Minor
        | _ -> false
    override this.GetHashCode() = hash (major, minor)
    override this.ToString() = sprintf "v%d.%d" major minor
let versions = [ Version(1, 10); Version(1, 2); Version(0, 9) ]
printfn "%s" (versions |> List.sort |> List.map string |> String.concat " < ")
printfn "%O %b %b" (List.max versions) (Version(1, 2) = Version(1, 2)) (Version(1, 1) < Version(1, 2))
let byVersion = Map.ofList [ for v in versions -> v, string v ]
printfn "%s %b" byVersion.[Version(1, 2)] (Set.contains (Version(0, 9)) (set versions))
// IEquatable, IComparer, dictionary with comparer objects
let byLength = { new IComparer<string> with member _.Compare(a, b) = compare a.Length b.Length }
printfn "%d" (byLength.Compare("aaa", "b"))
// events of exceptions
type ValidationException(field: string, message: string) =
    inherit Exception(sprintf "%s: %s" field message)
    member _.Field = field
type RangeException(field, low: int, high: int) =
    inherit ValidationException(field, sprintf "must be %d..%d" low high)
    member _.Low = low
let validate n = if n > 10 then raise (RangeException("age", 0, 10)) else n
let attempt n =
    try validate n |> string
    with
    | :? RangeException as e -> sprintf "range %s %d %s" e.Field e.Low e.Message
    | :? ValidationException as e -> "validation " + e.Message
    | e -> "other " + e.Message
printfn "%s | %s" (attempt 5) (attempt 11)
try
    try raise (RangeException("x", 1, 2))
    finally printfn "cleanup"
with :? ValidationException as e -> printfn "%s" e.Message
let nested =
    try
        try failwith "inner"
        with e -> raise (InvalidOperationException("outer", e))
    with e -> e.Message
printfn "%s" nested
// stack machine
type Instr = Push of int | Add | Mul | Dup | Jmpz of int
type Machine(program: Instr[]) =
    let stack = Stack<int>()
    let mutable pc = 0
    let mutable steps = 0
    let step () =
        match program.[pc] with
        | Push n -> stack.Push n; pc <- pc + 1
        | Add -> stack.Push(stack.Pop() + stack.Pop()); pc <- pc + 1
        | Mul -> stack.Push(stack.Pop() * stack.Pop()); pc <- pc + 1
        | Dup -> stack.Push(stack.Peek()); pc <- pc + 1
        | Jmpz t -> if stack.Pop() = 0 then pc <- t else pc <- pc + 1
        steps <- steps + 1
    member _.Run() =
        while pc < program.Length do step ()
        stack.Peek()
    member _.Steps = steps
let machine = Machine [| Push 2; Push 3; Add; Dup; Mul |]
printfn "%d %d" (machine.Run()) machine.Steps
// recursive classes with and
type Folder(name: string) =
    let items = ResizeArray<Item>()
    member _.Name = name
    member _.Add(i: Item) = items.Add i; i.Parent <- Some(name)
    member _.Size = items |> Seq.sumBy (fun i -> i.Size)
and Item(name: string, size: int) =
    member val Parent : string option = None with get, set
    member _.Name = name
    member _.Size = size
let folder = Folder "root"
let item = Item("f", 3)
folder.Add item
folder.Add(Item("g", 4))
printfn "%d %A" folder.Size item.Parent
// closures over this, partial application of methods, methods as values
type Acc() =
    let mutable total = 0
    member _.Add x = total <- total + x
    member _.Total = total
    member this.Adder = fun x -> this.Add x
let acc = Acc()
[ 1; 2; 3 ] |> List.iter acc.Add
acc.Adder 10
List.iter (fun x -> acc.Add(x)) [ 4 ]
printfn "%d" acc.Total
// generic method, explicit type args, inheritance of generics
type Repo<'K, 'V when 'K : comparison>() =
    let mutable data : Map<'K, 'V> = Map.empty
    abstract OnAdd : 'K * 'V -> unit
    default _.OnAdd(_, _) = ()
    member this.Add(k, v) =
        data <- Map.add k v data
        this.OnAdd(k, v)
    member _.TryFind k = Map.tryFind k data
    member _.Map<'U>(f: 'V -> 'U) : 'U list = data |> Map.toList |> List.map (snd >> f)
type LoggingRepo() =
    inherit Repo<int, string>()
    let log = ResizeArray<string>()
    override _.OnAdd(k, v) = log.Add(sprintf "%d=%s" k v)
    member _.Log = String.Join(";", log)
let repo = LoggingRepo()
repo.Add(1, "one")
repo.Add(2, "two")
printfn "%s %A %A" repo.Log (repo.TryFind 2) (repo.Map<int>(fun s -> s.Length))
printfn "%A" ((repo :> Repo<int, string>).TryFind 3)
let asObj = box repo
printfn "%b %b" (asObj :? LoggingRepo) (asObj :? Version)
let down = asObj :?> Repo<int, string>
printfn "%A" (down.TryFind 1)
try (box 3) :?> Version |> ignore with :? InvalidCastException -> printfn "invalid cast"
