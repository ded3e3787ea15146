let invert n =
    if n = 0 then invalidOp "zero has no inverse"
    1.0 / float n

let inverses items =
    let result = items |> List.map (fun n -> invert n)
    List.length result

printfn "%d" (inverses [1; 2])
printfn "%d" (inverses [1; 0])
