// Null is a value that a list, an option or a result can hold.
let names: string list = [ null; "Bo" ]
printfn "%d %A" names.Length names
printfn "%b" (isNull (List.head names))
let found: string option = Some null
printfn "%A %b %b" found found.IsSome (found = None)
printfn "%b %d" (found = Some null) (compare found None)

match found with
| Some name when isNull name -> printfn "null inside"
| Some name -> printfn "%s" name
| None -> printfn "nothing"

let outcome: Result<string, int> = Ok null
printfn "%A" outcome
printfn "%A" ((null: string), 1)
names |> List.map (fun name -> if isNull name then "?" else name) |> String.concat "," |> printfn "%s"
printfn "%A" (List.rev names |> List.toArray)
