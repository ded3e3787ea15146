open type System.Math
printfn "%g %d" (Sqrt 4.0) (Max(1, 2))
[<return: Struct>]
let (|Big|_|) n = if n > 100 then ValueSome(n - 100) else ValueNone
let (|Between|_|) (limits: int[]) n = n >= limits[0] && n <= limits[1]
let f n = match n with Big r -> sprintf "big %d" r | Between [| 1; 9 |] -> "digit" | _ -> "small"
printfn "%s %s %s" (f 107) (f 5) (f 50)
type Tools =
    static member Twice(x: int) = x * 2
    static member Twice(x: string) = x + x
    static member Name = "tools"
open type Tools
printfn "%d %s %s" (Twice 4) (Twice "a") Name
printfn "%A" (List.map (fun (x: int) -> Twice x) [ 1; 2 ])
