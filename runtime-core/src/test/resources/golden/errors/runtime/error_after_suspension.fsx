let fetch key =
    Async.sleep 5
    if key = "missing" then failwithf "no such key: %s" key
    key.Length

let load key =
    let size = fetch key
    size * 2

printfn "%d" (load "present")
printfn "%d" (load "missing")
