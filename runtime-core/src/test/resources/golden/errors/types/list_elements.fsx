let items = [1; 2; "three"]

printfn "%A" items
