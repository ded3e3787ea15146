// Interpolated strings as formats.
open System.Text

let builder = StringBuilder()
let n = 3
Printf.bprintf builder $"a{n}b"
Printf.bprintf builder $"%d{n}!"
printfn "%s" (builder.ToString())
fprintfn stdout $"y{n}"
Printf.kprintf (fun text -> printfn "<%s>" text) $"k{n}"
printfn "%s" (Printf.ksprintf (fun text -> text + "?") $"%03d{n}")
