type A() =
    member _.X = 1

type B() =
    member _.Y = 1

let f (a: A) =
    match a with
    | :? B -> 1
    | _ -> 2
