let log text = printfn "%s" text
let size: int = log "hello"

printfn "%d" size
