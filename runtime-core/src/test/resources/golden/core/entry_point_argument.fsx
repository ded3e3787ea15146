[<EntryPoint>]
let main argv =
    printfn "%d" argv.Length
    let y = if argv.Length > 0 then argv.[0] else "none"
    printfn "%s" (y.ToUpper())
    0
