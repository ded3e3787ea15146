// Run once after each build: what it loads starts faster in every later run. See the function
// "train" of the launcher.
type Shape =
    | Circle of radius: float
    | Square of side: float

let area shape =
    match shape with
    | Circle radius -> 3.0 * radius * radius
    | Square side -> side * side

let rec fib n = if n < 2 then n else fib (n - 1) + fib (n - 2)

let names = Map.ofList [ ("a", 1); ("b", 2) ]

[ Circle 1.0; Square 2.0 ] |> List.map area |> List.sum |> printfn "%5.2f"
printfn "%d %A" (fib 15) (Map.tryFind "a" names)
printfn "%s" (String.concat "," [ for i in 1..3 -> string i ])
