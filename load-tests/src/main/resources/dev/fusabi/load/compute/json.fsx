type Item = { id: int; name: string; quantity: int; tags: string list }
type Line = { name: string; total: int; first: string }

let run (items: Item list) =
    items
    |> List.filter (fun item -> item.quantity > 2)
    |> List.map (fun item ->
        { name = item.name.ToUpper()
          total = item.quantity * item.id
          first = List.head item.tags })
