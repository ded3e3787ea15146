type Counter<'T>() =
    static let mutable count = 0
    static let names = ResizeArray<string>()
    let id = count
    do
        count <- count + 1
        names.Add(sprintf "%d" count)
    member _.Id = id
    static member Count = count
    static member Names = List.ofSeq names
    static member Reset() = count <- 0
    static member Echo(x: 'T) = (x, count)
let a = Counter<int>()
let b = Counter<int>()
let c = Counter<string>()
printfn "%d %d %d" a.Id b.Id c.Id
printfn "%d %d %d" Counter<int>.Count Counter<string>.Count Counter<float>.Count
printfn "%A %A" Counter<int>.Names Counter<string>.Names
Counter<int>.Reset()
printfn "%d %d" Counter<int>.Count Counter<string>.Count
printfn "%A" (Counter<string>.Echo "x")
type Settings<'T>() =
    static member val Default : 'T list = [] with get, set
    static member val Size = 10 with get, set
Settings<int>.Default <- [ 1; 2 ]
Settings<string>.Size <- 20
printfn "%A %A %d %d" Settings<int>.Default Settings<string>.Default Settings<int>.Size Settings<string>.Size
type Cache<'K, 'V when 'K: equality>() =
    static let store = System.Collections.Generic.Dictionary<'K, 'V>()
    static member Put(k: 'K, v: 'V) = store.[k] <- v
    static member Get(k: 'K) = match store.TryGetValue k with | true, v -> Some v | _ -> None
    static member Size = store.Count
Cache<string, int>.Put("a", 1)
Cache<string, string>.Put("a", "b")
Cache<int, int>.Put(1, 2)
printfn "%A %A %A %d" (Cache<string, int>.Get "a") (Cache<string, string>.Get "a") (Cache<int, int>.Get 3) Cache<int,int>.Size
let remember<'T when 'T : equality> (x: 'T) = Cache<'T, int>.Put(x, 7); Cache<'T, int>.Get x
printfn "%A" (remember "zz")
printfn "%A" (Cache<string, int>.Size)
type Node<'T> private (v: 'T) =
    static let empty = Node<'T>(Unchecked.defaultof<'T>)
    static member Empty = empty
    member _.Value = v
printfn "%A %A" Node<int>.Empty.Value (obj.ReferenceEquals(Node<int>.Empty, Node<int>.Empty))
type Plain() =
    [<DefaultValue>]
    static val mutable private total : int
    static member Add n = Plain.total <- Plain.total + n
    static member Total = Plain.total
Plain.Add 3
Plain.Add 4
printfn "%d" Plain.Total
type GPlain<'T>() =
    [<DefaultValue>]
    static val mutable private last : 'T
    static member Last with get () = GPlain<'T>.last and set v = GPlain<'T>.last <- v
GPlain<int>.Last <- 5
GPlain<string>.Last <- "s"
printfn "%d %s %f" GPlain<int>.Last GPlain<string>.Last GPlain<float>.Last
