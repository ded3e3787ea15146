open System
open System.Collections.Generic
// bank
type AccountError =
    | Insufficient of needed: decimal
    | Closed
[<AbstractClass>]
type Account(id: string, initial: decimal) =
    let mutable balance = initial
    let history = ResizeArray<string>()
    member _.Id = id
    member _.Balance = balance
    member _.History = List.ofSeq history
    abstract Fee : decimal
    default _.Fee = 0M
    abstract CanWithdraw : decimal -> bool
    member this.Withdraw(amount: decimal) : Result<decimal, AccountError> =
        let total = amount + this.Fee
        if this.CanWithdraw total then
            balance <- balance - total
            history.Add(sprintf "withdraw %M" total)
            Ok balance
        else Error(Insufficient total)
    member _.Deposit(amount: decimal) =
        balance <- balance + amount
        history.Add(sprintf "deposit %M" amount)
    override this.ToString() = sprintf "%s:%M" id balance
type Savings(id, initial) =
    inherit Account(id, initial)
    override this.CanWithdraw total = total <= this.Balance
type Checking(id, initial, limit: decimal) =
    inherit Account(id, initial)
    override _.Fee = 1M
    override this.CanWithdraw total = this.Balance - total >= -limit
let accounts : Account list = [ Savings("s1", 100M); Checking("c1", 10M, 50M) ]
for a in accounts do
    match a.Withdraw 40M with
    | Ok b -> printfn "%O ok %M" a b
    | Error (Insufficient n) -> printfn "%O needs %M" a n
    | Error Closed -> printfn "closed"
printfn "%A" (accounts |> List.map (fun a -> a.History))
// visitor
type IVisitor<'R> =
    abstract VisitNum : int -> 'R
    abstract VisitAdd : Expr * Expr -> 'R
    abstract VisitMul : Expr * Expr -> 'R
and [<AbstractClass>] Expr() =
    abstract Accept : IVisitor<'R> -> 'R
type Num(n: int) =
    inherit Expr()
    override _.Accept(v: IVisitor<'R>) = v.VisitNum n
type Add(a: Expr, b: Expr) =
    inherit Expr()
    override _.Accept v = v.VisitAdd(a, b)
type Mul(a: Expr, b: Expr) =
    inherit Expr()
    override _.Accept v = v.VisitMul(a, b)
type Eval() =
    interface IVisitor<int> with
        member _.VisitNum n = n
        member this.VisitAdd(a, b) = a.Accept this + b.Accept this
        member this.VisitMul(a, b) = a.Accept this * b.Accept this
let show =
    { new IVisitor<string> with
        member _.VisitNum n = string n
        member this.VisitAdd(a, b) = sprintf "(%s + %s)" (a.Accept this) (b.Accept this)
        member this.VisitMul(a, b) = sprintf "%s * %s" (a.Accept this) (b.Accept this) }
let expr = Add(Num 2, Mul(Num 3, Num 4)) :> Expr
printfn "%d %s" (expr.Accept(Eval())) (expr.Accept show)
// generic container with IEnumerable
type Node<'T> = { Value: 'T; mutable Next: Node<'T> option }
type LinkedList<'T>() =
    let mutable head : Node<'T> option = None
    let mutable count = 0
    member _.Count = count
    member _.AddFirst(v) =
        head <- Some { Value = v; Next = head }
        count <- count + 1
    member this.AddRange(vs: seq<'T>) = for v in vs do this.AddFirst v
    member _.Item
        with get (i: int) =
            let rec go (n: Node<'T> option) i =
                match n with
                | Some x when i = 0 -> x.Value
                | Some x -> go x.Next (i - 1)
                | None -> raise (IndexOutOfRangeException())
            go head i
    interface IEnumerable<'T> with
        member _.GetEnumerator() : IEnumerator<'T> =
            let s = seq {
                let mutable n = head
                while n.IsSome do
                    yield n.Value.Value
                    n <- n.Value.Next }
            s.GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() = (this :> seq<'T>).GetEnumerator() :> System.Collections.IEnumerator
let ll = LinkedList<int>()
ll.AddRange [1..5]
printfn "%d %d %A %d" ll.Count ll.[0] (List.ofSeq ll) (ll |> Seq.filter (fun x -> x % 2 = 0) |> Seq.sum)
let ls = LinkedList<string>()
ls.AddFirst "x"
printfn "%s" (String.Join(",", ls))
// manual enumerator
type Range(a: int, b: int) =
    interface IEnumerable<int> with
        member _.GetEnumerator() =
            let mutable cur = a - 1
            { new IEnumerator<int> with
                member _.Current = cur
              interface System.Collections.IEnumerator with
                member _.Current = box cur
                member _.MoveNext() =
                    cur <- cur + 1
                    cur <= b
                member _.Reset() = cur <- a - 1
              interface IDisposable with
                member _.Dispose() = printfn "disposed" }
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() = (this :> IEnumerable<int>).GetEnumerator() :> System.Collections.IEnumerator
for i in Range(1, 3) do printf "%d;" i
printfn "%d" (Seq.length (Range(1, 10)))
// overloads, optional, param array, named
type Util =
    static member Sum([<ParamArray>] xs: int[]) = Array.sum xs
    static member Greet(name: string, ?greeting: string, ?times: int) =
        String.replicate (defaultArg times 1) (sprintf "%s %s!" (defaultArg greeting "Hello") name)
    static member Show(x: int) = "int " + string x
    static member Show(x: string) = "string " + x
    static member Show(x: obj) = "obj"
    static member Show(x: Expr) = "expr"
    static member Apply(f: Func<int, int>, x: int) = f.Invoke x
    static member Run(a: Action) = a.Invoke()
printfn "%d %d %d" (Util.Sum()) (Util.Sum(1, 2, 3)) (Util.Sum [| 4; 5 |])
printfn "%s %s %s" (Util.Greet "Bob") (Util.Greet("Al", greeting = "Hi")) (Util.Greet("Al", times = 2, greeting = "Yo"))
printfn "%s %s %s %s %s" (Util.Show 1) (Util.Show "a") (Util.Show 1.5) (Util.Show(Num 3)) (Util.Show expr)
printfn "%d" (Util.Apply((fun x -> x * 2), 21))
Util.Run(fun () -> printfn "ran")
printfn "%s" (Util.Greet("Z", ?greeting = Some "Opt", ?times = None))
type Person() =
    member val Name = "" with get, set
    member val Age = 0 with get, set
    override this.ToString() = sprintf "%s/%d" this.Name this.Age
let p = Person(Name = "Ann", Age = 30)
printfn "%O" p
[<AllowNullLiteral>]
type Tree(v: int) =
    member val Left : Tree = null with get, set
    member val Right : Tree = null with get, set
    member _.Value = v
    member this.Insert(x: int) : unit =
        if x < v then
            if isNull this.Left then this.Left <- Tree(x) else this.Left.Insert x
        else
            if isNull this.Right then this.Right <- Tree(x) else this.Right.Insert x
    member this.InOrder() : int list =
        [ if not (isNull this.Left) then yield! this.Left.InOrder()
          yield v
          match this.Right with
          | null -> ()
          | r -> yield! r.InOrder() ]
let t = Tree(5)
[ 3; 8; 1; 4; 9 ] |> List.iter t.Insert
printfn "%A" (t.InOrder())
