type Address = { Host: string; Port: int }

let setting (name: string) : dyn = {| Host = "localhost" |}

let address: Address = setting "address"

printfn "%s" address.Host
