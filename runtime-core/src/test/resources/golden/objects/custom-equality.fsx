open System
open System.Collections.Generic

[<CustomEquality; CustomComparison>]
type Person =
    { Id: int; Name: string }
    override x.Equals(o) = match o with :? Person as p -> p.Id = x.Id | _ -> false
    override x.GetHashCode() = hash x.Id
    interface IComparable with
        member x.CompareTo(o) = match o with :? Person as p -> compare p.Id x.Id | _ -> -1
let p1 = { Id = 1; Name = "a" }
let p2 = { Id = 1; Name = "b" }
let p3 = { Id = 2; Name = "c" }
printfn "%b %b %d" (p1 = p2) (p1 = p3) (compare p1 p3)
printfn "%b" ([p1; p3] = [p2; p3])
printfn "%A" (List.sort [p1; p3; p2] |> List.map (fun p -> p.Id))
let m = Map.ofList [p1, "x"; p3, "y"]
printfn "%s" m.[p2]
let d = Dictionary<Person, int>()
d.[p1] <- 5
printfn "%d" d.[p2]
let hs = HashSet<Person>([p1; p2; p3])
printfn "%d %d" hs.Count (Set.count (set [p1; p2; p3]))
printfn "%b" (Some p1 = Some p2)

type Pt(x: int, y: int) =
    member _.X = x
    member _.Y = y
    override this.Equals(o: obj) = match o with :? Pt as p -> p.X = x && p.Y = y | _ -> false
    override this.GetHashCode() = x * 31 + y
    override this.ToString() = sprintf "(%d, %d)" x y
printfn "%b %b %O %A" (Pt(1,2) = Pt(1,2)) (Pt(1,2).Equals(Pt(1,3))) (Pt(3,4)) (Pt(5,6))
printfn "%b" (obj.ReferenceEquals(p1, p1))

