// Rules for cases that stand far back in a large union.
type Shape =
    | Empty
    | A of int
    | B of int
    | C of int
    | D of int
    | E of int
    | F of int
    | G of int
    | H of int
    | I of int
    | J of int
    | K of int
    | L of int
    | M of int

let late =
    function
    | J n -> n + 1
    | K n -> n + 2
    | L n -> n + 3
    | M n -> n + 4
    | _ -> -1

let shapes = [ Empty; A 10; B 10; C 10; D 10; H 10; I 10; J 10; K 10; L 10; M 10 ]
printfn "%A" (List.map late shapes)

let chosen shape =
    match shape with
    | M _ -> "m"
    | K _ -> "k"
    | J _ -> "j"
    | I _ -> "i"
    | other -> sprintf "%A" other

shapes |> List.iter (chosen >> printf "%s ")
printfn ""
