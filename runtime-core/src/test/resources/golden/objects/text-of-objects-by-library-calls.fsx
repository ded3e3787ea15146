// What the runtime asks objects for is made by library functions that may let other scripts run.
type Path(parts: string list) =
    member _.Parts = parts
    override _.ToString() = System.String.Join("/", parts |> List.filter (fun part -> part <> ""))
    override _.Equals other =
        match other with
        | :? Path as path -> System.String.Join("/", path.Parts) = System.String.Join("/", parts)
        | _ -> false
    override _.GetHashCode() = System.String.Join("/", parts).Length

let path = Path [ "usr"; ""; "bin" ]
printfn "%s" (string path)
printfn "%O" path
printfn "%s" (path.ToString())
printfn "%b" (path = Path [ "usr"; ""; "bin" ])
printfn "%b" (List.contains (Path [ "a" ]) [ Path [ "b" ]; Path [ "a" ] ])
printfn "%d" (List.length (List.distinct [ Path [ "a" ]; Path [ "a" ]; Path [ "b" ] ]))

let joined = seq { for part in path.Parts -> System.String.Join("-", [ part; part ]) }
printfn "%A" (List.ofSeq joined)
