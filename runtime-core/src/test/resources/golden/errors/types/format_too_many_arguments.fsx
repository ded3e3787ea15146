printfn "%s is %d" "Ada" 36 true
