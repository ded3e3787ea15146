let o = Some 5
printfn "%A %A" (Option.map (fun x -> x * 2) o) (Option.map (fun x -> x * 2) None)
printfn "%A" (Option.bind (fun x -> if x > 3 then Some "big" else None) o)
printfn "%d %d" (Option.defaultValue 0 o) (Option.defaultValue 0 None)
printfn "%d" (defaultArg None 9)
printfn "%b %b" o.IsSome (Option.isNone o)
printfn "%d" o.Value
printfn "%d" (Option.get o)
printfn "%A" (Option.filter (fun x -> x > 10) o)
printfn "%A" (Option.orElse (Some 1) None)
printfn "%A" (o |> Option.toList)
Option.iter (printfn "iter %d") o
printfn "%d" (Option.fold (+) 1 o)
printfn "%b" (Option.exists (fun x -> x = 5) o)
printfn "%A" (Option.map2 (+) (Some 1) (Some 2))
printfn "%d" (Option.count None)
