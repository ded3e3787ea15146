let size item = item.Length + 1

printfn "%d" (size "abc")

// A cell's Value is a property too.
let get cell = cell.Value
printfn "%d" (get (ref 1))
