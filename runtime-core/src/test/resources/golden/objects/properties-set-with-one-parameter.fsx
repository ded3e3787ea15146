// A constructor of one parameter, with properties set beside its argument.
type Node(weight: int) =
    member val Id = 0 with get, set
    member val Label = "" with get, set
    member _.Weight = weight

let first = Node(3, Id = 7)
let second = Node(4, Label = "b", Id = first.Id + 1)
printfn "%d %d %s" first.Weight first.Id first.Label
printfn "%d %d %s" second.Weight second.Id second.Label

type Graph() =
    let mutable nodes = []

    member this.Add id =
        let edge = Edge(this, Name = id)
        nodes <- edge :: nodes
        edge

    member _.Count = nodes.Length

and Edge(graph) =
    member val Name = Unchecked.defaultof<_> with get, set
    member _.Graph: Graph = graph

let graph = Graph()
printfn "%s %d" (graph.Add "e").Name graph.Count
