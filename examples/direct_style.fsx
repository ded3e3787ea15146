// Any function may wait: there is no async keyword, and callers need not know.
let fetch (key: string) =
    Async.sleep 10
    $"value of {key}"

let describe key = $"{key} is {fetch key}"

// A library function that takes a function waits with it.
for line in List.map describe [ "a"; "b"; "c" ] do
    printfn "%s" line

// The same three at the same time.
for line in Async.parallel [ for key in [ "a"; "b"; "c" ] -> async { return describe key } ] do
    printfn "%s" line
