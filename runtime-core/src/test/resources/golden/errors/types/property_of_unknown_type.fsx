let size item = item.Length + 1

printfn "%d" (size "abc")
