// Lines that stand further left than what they continue.
open System

let check (value: bool) = printfn "%b" value

let generated =
    check ( [ 1; 2; 3 ] |> List.map (fun x -> x + 1)
        |> List.contains 4
        |> not )

let classify pair other =
    match pair with
    | (a, b), (c, d) when
        a = c
        && b = d -> "same"
    | (a, _), (c, _)
        when a = c
        && a > other ->
        "large first"
    | _ -> "different"
printfn "%s" (classify ((1, 2), (1, 2)) 0)
printfn "%s" (classify ((5, 2), (5, 3)) 0)
printfn "%s" (classify ((1, 2), (2, 3)) 0)

let delayed = lazy
                let x = 1
                x + 1
printfn "%d" delayed.Value

let safe f =
    try
        f ()
    with
    | :? ArgumentException -> -1
    | e ->
        -2
printfn "%d %d" (safe (fun () -> 1)) (safe (fun () -> failwith "x"))

let f : x: int -> y: int -> int = fun x y -> x + y
printfn "%d" (f 1 2)

let sumOf (xs: int list) = 
    xs |> List.fold (fun total x ->
        total + x) 0
printfn "%d" (sumOf [ 1; 2 ])

let p = 3 in (let p = 4 in do printfn "%A" p)
printfn "%d" p

