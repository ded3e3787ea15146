let size = "hello".Lenght

printfn "%d" size
