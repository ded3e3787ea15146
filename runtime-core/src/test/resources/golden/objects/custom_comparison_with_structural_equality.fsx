[<CustomComparison; StructuralEquality>]
type Distance =
    | Infinity
    | Distance of int

    interface System.IComparable with
        member x.CompareTo other =
            match other with
            | :? Distance as y ->
                match x, y with
                | Infinity, Infinity -> 0
                | Infinity, Distance _ -> 1
                | Distance _, Infinity -> -1
                | Distance a, Distance b -> compare a b
            | _ -> invalidArg "other" "no distance"

printfn "%A" (List.sort [ Infinity; Distance 5; Distance 2 ])
printfn "%b %b" (Distance 3 = Distance 3) (Infinity > Distance 1000)
printfn "%A" (max (Distance 7) (Distance 9))
