// more generic statics: inheritance, interfaces, nested generic use, recursion
type IHas =
    abstract Count : int
type Base<'T>() =
    static let mutable made = 0
    do made <- made + 1
    static member Made = made
    interface IHas with
        member _.Count = made
type Derived<'A, 'B>() =
    inherit Base<'A * 'B>()
let d1 = Derived<int, string>()
let d2 = Derived<int, string>()
let d3 = Derived<string, string>()
printfn "%d %d %d" Base<int * string>.Made Base<string * string>.Made Base<int>.Made
printfn "%d %d" (d2 :> IHas).Count (d3 :> IHas).Count
let count (xs: 'T list) =
    xs |> List.iter (fun _ -> Base<'T>() |> ignore)
    Base<'T>.Made
printfn "%d %d %d" (count [ 1; 2 ]) (count [ "a" ]) (count [ 3 ])
type Memo<'K, 'V when 'K : equality>(f: 'K -> 'V) =
    static let all = System.Collections.Generic.Dictionary<'K, 'V>()
    member _.Get k =
        match all.TryGetValue k with
        | true, v -> v
        | _ ->
            let v = f k
            all.[k] <- v
            v
    static member Known = all.Count
let m = Memo<int, string>(fun n -> string n)
printfn "%s %s %d" (m.Get 1) (m.Get 2) Memo<int, string>.Known
let m2 = Memo<string, string>(fun s -> s + "!")
printfn "%s %d %d" (m2.Get "a") Memo<string, string>.Known Memo<int, string>.Known
type Tree<'T when 'T : comparison> private (root: ('T * Tree<'T> * Tree<'T>) option) =
    static let empty = Tree<'T>(None)
    static member Empty = empty
    member _.IsEmpty = Option.isNone root
    member this.Insert x =
        match root with
        | None -> Tree<'T>(Some(x, empty, empty))
        | Some(y, l, r) ->
            if x < y then Tree<'T>(Some(y, (l: Tree<'T>).Insert x, r)) else Tree<'T>(Some(y, l, (r: Tree<'T>).Insert x))
    member _.ToList() : 'T list =
        match root with
        | None -> []
        | Some(y, l, r) -> (l: Tree<'T>).ToList() @ [ y ] @ (r: Tree<'T>).ToList()
let t = List.fold (fun (t: Tree<int>) x -> t.Insert x) Tree<int>.Empty [ 3; 1; 2 ]
printfn "%A %b" (t.ToList()) Tree<string>.Empty.IsEmpty
type G<'T>() =
    static let id = System.Guid.NewGuid()
    static do printfn "computed"
    static member Id = id
printfn "%b" (G<int>.Id = G<int>.Id)
printfn "%b" (G<int>.Id = G<string>.Id)
