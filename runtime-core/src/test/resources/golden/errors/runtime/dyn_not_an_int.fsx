let setting (name: string) : dyn = "eighty"

let port () =
    let value: int = setting "port"
    value + 1

printfn "%d" (port ())
