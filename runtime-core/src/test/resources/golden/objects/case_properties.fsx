type Shape =
    | Circle of float
    | Square of side: int * label: string
    | Empty
    member s.Kinds = [ s.IsCircle; s.IsSquare; s.IsEmpty ]
type Tree<'a> = Leaf | Node of Tree<'a> * 'a * Tree<'a>
for s in [ Circle 1.0; Square(2, "x"); Empty ] do printfn "%A" s.Kinds
printfn "%b %b" (Node(Leaf, 1, Leaf)).IsNode (Node(Leaf, 1, Leaf)).IsLeaf
printfn "%A" ([ Empty; Circle 2.0 ] |> List.filter _.IsCircle)
