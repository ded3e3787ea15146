type Tree<'k, 'v> =
    | Empty
    | Node of left: Tree<'k, 'v> * key: 'k * value: 'v * right: Tree<'k, 'v>
module Tree =
    let rec add k v t =
        match t with
        | Empty -> Node (Empty, k, v, Empty)
        | Node (l, k2, v2, r) ->
            if k < k2 then Node (add k v l, k2, v2, r)
            elif k > k2 then Node (l, k2, v2, add k v r)
            else Node (l, k, v, r)
    let rec tryFind k t =
        match t with
        | Empty -> None
        | Node (l, k2, v, r) ->
            let c = compare k k2
            if c = 0 then Some v
            elif c < 0 then tryFind k l
            else tryFind k r
    let rec fold f acc t =
        match t with
        | Empty -> acc
        | Node (l, k, v, r) -> fold f (f (fold f acc l) k v) r
let t = [5, "five"; 2, "two"; 9, "nine"; 2, "deux"] |> List.fold (fun t (k, v) -> Tree.add k v t) Empty
printfn "%A %A" (Tree.tryFind 2 t) (Tree.tryFind 3 t)
printfn "%s" (Tree.fold (fun acc k v -> acc + sprintf "%d:%s " k v) "" t)
