let name = typeof<int>.Name

printfn "%s" name
