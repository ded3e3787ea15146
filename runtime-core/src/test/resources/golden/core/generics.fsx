let pair x y = (x, y)
printfn "%A %A" (pair 1 "a") (pair 'c' 2.5)
let swap (a, b) = (b, a)
printfn "%A" (swap (1, "x"))
type Box<'a> = { value: 'a; label: string }
let box1 = { value = 42; label = "int" }
let box2 = { value = "text"; label = "string" }
printfn "%d %s" box1.value box2.value
let mapBox f b = { value = f b.value; label = b.label + "!" }
printfn "%A" (mapBox (fun x -> x * 2) box1)
type Tree<'a> =
    | Leaf
    | Node of Tree<'a> * 'a * Tree<'a>
let rec insert x t =
    match t with
    | Leaf -> Node (Leaf, x, Leaf)
    | Node (l, y, r) when x < y -> Node (insert x l, y, r)
    | Node (l, y, r) -> Node (l, y, insert x r)
let rec toList t =
    match t with
    | Leaf -> []
    | Node (l, x, r) -> toList l @ [x] @ toList r
printfn "%A" ([5; 2; 8; 1] |> List.fold (fun t x -> insert x t) Leaf |> toList)
printfn "%A" (["m"; "c"; "x"] |> List.fold (fun t x -> insert x t) Leaf |> toList)
printfn "%A" ([2.5; 0.5] |> List.fold (fun t x -> insert x t) Leaf |> toList)
let first (xs: 'a list) : 'a option = match xs with [] -> None | x :: _ -> Some x
printfn "%A %A" (first [1; 2]) (first ([]: string list))
