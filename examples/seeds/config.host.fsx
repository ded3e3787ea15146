/// Stands in for the terminal when config.fsx is run from the command line.
module Wezterm

let switch_to_tab (tab_id: int) = printfn "switch to tab %d" tab_id

let close_tab (tab_id: int) = printfn "close tab %d" tab_id

let show_tab_menu tab = printfn "show the menu of %A" tab
