module Config

open Wezterm

let font_size = 12.0
let font_family = "JetBrains Mono"

let color_scheme = {
    foreground = "#d4d4d4"
    background = "#1e1e1e"
    cursor_bg = "#aeafad"
    cursor_border = "#aeafad"
    selection_fg = "#1e1e1e"
    selection_bg = "#d7ba7d"
    ansi = [
        "#1e1e1e"; "#f48771"; "#90a959"; "#f2cc5f"
        "#6699cc"; "#aa759f"; "#6699cc"; "#d4d4d4"
    ]
    brights = [
        "#5a5a5a"; "#f48771"; "#90a959"; "#f2cc5f"
        "#6699cc"; "#aa759f"; "#6699cc"; "#ffffff"
    ]
}

let on_tab_bar_click tab_info =
    if tab_info.button = "Left" then
        switch_to_tab tab_info.tab_id
    elif tab_info.button = "Middle" then
        close_tab tab_info.tab_id
    else
        show_tab_menu tab_info

let format_tab_title tab_info =
    let process = tab_info.active_pane.foreground_process_name
    let cwd = tab_info.active_pane.current_working_dir
    sprintf "[%d: %s - %s]" tab_info.tab_index process cwd
