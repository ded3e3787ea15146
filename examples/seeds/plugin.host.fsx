/// Stands in for the editor when plugin.fsx is run from the command line.
[<AutoOpen>]
module Editor

let register_command (name: string) handler = printfn "command %s registered" name

let unregister_command (name: string) = printfn "command %s unregistered" name

let register_keybind (keys: string) (command: string) = printfn "%s runs %s" keys command

let rust_fmt (code: string) = code.Trim()

let replace_selection context (text: string) = printfn "selection is now %s" text
