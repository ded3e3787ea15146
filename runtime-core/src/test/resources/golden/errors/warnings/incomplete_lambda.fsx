let unwrap = fun (Ok value) -> value + 1

printfn "%d" (unwrap (Ok 1))
