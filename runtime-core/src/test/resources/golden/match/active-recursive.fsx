// Active patterns that use themselves, local ones, and ones that are passed as arguments.
let rec (|Cons|Nil|) items =
    match items with
    | [ x ] -> Cons(x, [])
    | x :: Cons(y, ys) -> Cons(x, y :: ys)
    | _ -> Nil

let rec (|Unzipped|) =
    function
    | (x, y) :: Unzipped(xs, ys) -> (x :: xs, y :: ys)
    | [] -> ([], [])

let rec (|Last|_|) =
    function
    | [ x ] -> Some x
    | _ :: Last x -> Some x
    | _ -> None

match [ 1; 2; 3 ] with
| Cons(head, tail) -> printfn "%d %A" head tail
| Nil -> printfn "nil"

let (Unzipped(numbers, words)) = [ 1, "a"; 2, "b" ]
printfn "%A %A" numbers words

match [ 1; 2; 9 ] with
| Last x -> printfn "%d" x
| _ -> printfn "none"

let local () =
    let rec (|First|Empty|) =
        function
        | [] -> Empty
        | x :: First(y, _) -> First(x, y)
        | x :: Empty -> First(x, 0)

    match [ 1; 2; 3 ] with
    | First(a, b) -> printfn "%d %d" a b
    | Empty -> printfn "empty"

local ()

let mapPartial f (|P|_|) =
    function
    | P x -> Some(f x)
    | _ -> None

let apply (|P|) (P x) = x
printfn "%A %A" (mapPartial (fun x -> x + 1) (|Last|_|) [ 1; 2 ]) (mapPartial id (|Last|_|) ([]: int list))
printfn "%d" (apply (fun x -> x * 2) 21)

// One that takes a sequence takes any collection.
let (|Nothing|Head|) (items: seq<'a>) =
    if Seq.isEmpty items then Nothing else Head(Seq.head items)

match [ 1; 2 ] with
| Nothing -> printfn "nothing"
| Head x -> printfn "%d" x

match "abc" with
| Nothing -> printfn "nothing"
| Head x -> printfn "%c" x
