let expression = <@ 1 + 2 @>

printfn "%A" expression
