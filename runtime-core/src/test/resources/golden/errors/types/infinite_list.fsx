let rec nest x = nest [x]

printfn "never"
