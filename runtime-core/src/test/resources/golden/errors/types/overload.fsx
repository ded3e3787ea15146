let part = "hello".Substring("1")

printfn "%s" part
