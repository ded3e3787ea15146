let log level text = printfn "%s: %s" level text

let run () =
    log "info"
    printfn "done"

run ()
