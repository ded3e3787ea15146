let emptyset<'a when 'a : comparison> : Set<'a> = Set.empty
printfn "%A" (emptyset<int> |> Set.add 3)
printfn "%A" (emptyset |> Set.add "x")
