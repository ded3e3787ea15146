let trace name value =
    printf "%s " name
    value
printfn "%b" (trace "a" true && trace "b" false && trace "c" true)
printfn "%b" (trace "a" true || trace "b" false)
printfn "%b" (not (trace "x" false))
printfn "%b" (true && not false || false)
