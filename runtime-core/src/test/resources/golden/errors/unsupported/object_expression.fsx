let quiet = { new System.IDisposable with member _.Dispose() = () }

printfn "never"
