let items = [1; 2; 3)

printfn "%A" items
