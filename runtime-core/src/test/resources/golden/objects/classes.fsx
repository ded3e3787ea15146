type Counter(start: int, ?step: int) as this =
    let mutable count = start
    let step = defaultArg step 1
    let log (s: string) = printfn "log %s %d" s count
    let rec fact n = if n <= 1 then 1 else n * fact (n - 1)
    do log "made"
    member _.Count = count
    member x.Next() =
        count <- count + step
        log "next"
        count
    member x.Fact(n) = fact n
    member val Name = "none" with get, set
    static member Create() = Counter(10)
    member x.Item with get(i: int) = count + i and set (i: int) (v: int) = count <- v + i

let c = Counter(5)
printfn "%d" (c.Next())
printfn "%d" (c.Fact 5)
c.Name <- "bob"
printfn "%s %d" c.Name c.[3]
c.[1] <- 41
printfn "%d" c.Count
let d = new Counter(1, 7)
d.Next() |> ignore
printfn "%d" d.Count
printfn "%d" (Counter.Create().Count)

type IShape =
    abstract Area : unit -> float
    abstract Name : string
    abstract Scale : float -> IShape

type Circle(r: float) =
    interface IShape with
        member _.Area() = 3.0 * r * r
        member _.Name = "circle"
        member _.Scale f = Circle(r * f) :> IShape
type Square(s: float) =
    member _.Side = s
    interface IShape with
        member _.Area() = s * s
        member _.Name = "square"
        member _.Scale f = Square(s * f) :> IShape
let shapes : IShape list = [ Circle 2.0 :> IShape; Square 3.0 :> IShape ]
for s in shapes do printfn "%s %.1f %.1f" s.Name (s.Area()) (s.Scale(2.0).Area())
let o = { new IShape with
            member this.Area() = 1.5
            member _.Name = "anon" + string (List.length shapes)
            member this.Scale f = this }
printfn "%s %.1f" o.Name (o.Scale(2.0).Area())
let describe (s: obj) =
    match s with
    | :? Circle -> "a circle"
    | :? Square as q -> sprintf "a square %.1f" q.Side
    | :? IShape as i -> "other " + i.Name
    | _ -> "no shape"
printfn "%s %s %s %s" (describe (Circle 1.0)) (describe (Square 2.0)) (describe o) (describe 3)

[<AbstractClass>]
type Animal(name: string) =
    abstract Sound : unit -> string
    abstract Legs : int
    default _.Legs = 4
    member x.Name = name
    member x.Describe() = sprintf "%s says %s on %d legs" name (x.Sound()) x.Legs
type Dog(name) =
    inherit Animal(name)
    override _.Sound() = "woof"
    override x.ToString() = "Dog " + x.Name
type Bird(name, wings: int) =
    inherit Animal(name)
    override _.Sound() = "tweet"
    override _.Legs = 2
    member _.Wings = wings
let animals : Animal list = [ Dog("rex") :> Animal; Bird("tweety", 2) :> Animal ]
animals |> List.iter (fun a -> printfn "%s" (a.Describe()))
printfn "%s %O" (string animals.[0]) animals.[0]

type Stack<'T>() =
    let mutable items : 'T list = []
    member _.Push(x: 'T) = items <- x :: items
    member _.Pop() =
        match items with
        | h :: t -> items <- t; h
        | [] -> failwith "empty"
    member _.Count = List.length items
let st = Stack<int>()
st.Push 1
st.Push 2
printfn "%d %d" (st.Pop()) st.Count
let st2 = Stack<string>()
st2.Push "a"
printfn "%s" (st2.Pop())
