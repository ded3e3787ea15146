let both = true + false

printfn "%b" both
