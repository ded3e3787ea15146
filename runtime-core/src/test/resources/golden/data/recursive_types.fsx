type Json =
    | Null
    | Bool of bool
    | Number of float
    | Str of string
    | Arr of Json list
    | Obj of (string * Json) list
let rec show j =
    match j with
    | Null -> "null"
    | Bool b -> if b then "true" else "false"
    | Number n -> sprintf "%g" n
    | Str s -> sprintf "\"%s\"" s
    | Arr xs -> "[" + String.concat "," (List.map show xs) + "]"
    | Obj fs -> "{" + String.concat "," (fs |> List.map (fun (k, v) -> sprintf "\"%s\":%s" k (show v))) + "}"
printfn "%s" (show (Obj ["a", Arr [Number 1.0; Bool true; Null]; "b", Str "x"]))
type Folder = { Name: string; Children: Item list }
and Item =
    | File of string * int
    | Dir of Folder
let rec size f =
    f.Children
    |> List.sumBy (function File (_, n) -> n | Dir d -> size d)
printfn "%d" (size { Name = "/"; Children = [File ("a", 10); Dir { Name = "d"; Children = [File ("b", 5)] }] })
