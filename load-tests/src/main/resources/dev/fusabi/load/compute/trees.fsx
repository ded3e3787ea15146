type Tree =
    | Leaf
    | Node of Tree * Tree

let rec make depth =
    if depth = 0 then
        Node(Leaf, Leaf)
    else
        Node(make (depth - 1), make (depth - 1))

let rec check tree =
    match tree with
    | Leaf -> 0
    | Node(left, right) -> 1 + check left + check right

let run (n: int) =
    let mutable sum = check (make (n + 1))
    let kept = make n
    let mutable depth = 4

    while depth <= n do
        for _ in 1 .. 1 <<< (n - depth + 4) do
            sum <- sum + check (make depth)

        depth <- depth + 2

    sum + check kept
