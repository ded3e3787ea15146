let store (items: int list) =
    List.map (fun x -> x * 2) items
    printfn "stored %d" items.Length

store [1; 2; 3]
