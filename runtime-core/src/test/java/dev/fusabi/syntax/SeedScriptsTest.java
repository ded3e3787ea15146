package dev.fusabi.syntax;

import static dev.fusabi.syntax.Parsing.accepts;
import static dev.fusabi.syntax.Parsing.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The three scripts that the design of the host API names. */
final class SeedScriptsTest {
    @Test
    void aTerminalsConfiguration() {
        accepts(
                """
                module Config

                open Wezterm

                let font_size = 12.0
                let font_family = "JetBrains Mono"

                let color_scheme = {
                    foreground = "#d4d4d4"
                    background = "#1e1e1e"
                    cursor_bg = "#aeafad"
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
                """);
    }

    @Test
    void aPlugin() {
        accepts(
                """
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
                """);
    }

    @Test
    void aConfigurationWithLogic() {
        accepts(
                """
                module AppConfig

                open System

                let environment =
                    match get_env "APP_ENV" with
                    | "production" -> "production"
                    | "staging" -> "staging"
                    | _ -> "development"

                let database_url =
                    if environment = "production" then
                        get_env "DATABASE_URL"
                    else
                        "postgresql://localhost/myapp_dev"

                let cache_ttl =
                    if environment = "production" then
                        TimeSpan.FromHours(24.0)
                    else
                        TimeSpan.FromMinutes(5.0)

                let feature_flags = {
                    enable_beta_features = environment <> "production"
                    enable_analytics = environment = "production"
                    max_upload_size =
                        if environment = "production" then 100 * 1024 * 1024
                        else 10 * 1024 * 1024
                }

                let compute_api_endpoint service_name =
                    let region = get_env "AWS_REGION" |> Option.defaultValue "us-east-1"
                    let base_url =
                        if environment = "production" then
                            sprintf "https://%s.%s.api.example.com" service_name region
                        else
                            sprintf "http://localhost:%d" (hash_service_name service_name)
                    base_url

                let hash_service_name name =
                    // Simple hash to consistent port
                    3000 + (name.GetHashCode() % 1000)
                """);
    }

    @Test
    void recordFieldsTakeExpressionsOfSeveralLines() {
        assertThat(
                        file(
                                """
                                let flags = {
                                    analytics = environment = "production"
                                    size =
                                        if prod then 100 * 1024
                                        else 10
                                }
                                """))
                .isEqualTo(
                        "(let [(binding flags (record [(fieldInit analytics (= environment \"production\"))"
                                + " (fieldInit size (if prod (* 100 1024) 10))]))])");
    }
}
