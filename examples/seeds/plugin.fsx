module Plugin

[<PluginMetadata>]
let metadata = {
    name = "code_formatter"
    version = "1.0.0"
    author = "fusabi-lang"
    description = "Code formatting plugin"
}

let on_load () =
    register_command "format" format_code
    register_keybind "Ctrl+Shift+F" "format"
    printfn "Code formatter plugin loaded"

let on_unload () =
    unregister_command "format"
    printfn "Code formatter plugin unloaded"

let format_code context =
    let code = context.selected_text
    let formatted = format_rust_code code
    replace_selection context formatted

let format_rust_code code =
    // Call host formatter
    rust_fmt code
