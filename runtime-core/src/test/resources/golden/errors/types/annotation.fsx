let port: int = "8080"

printfn "%d" port
