package dev.fusabi.examples;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.ReloadResult;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A terminal whose configuration is a script: fonts and colours are values of the script, tab titles and clicks are
 * functions of it. A saved file takes effect at the next {@link #poll}; one with errors changes nothing.
 */
public final class TerminalConfig implements AutoCloseable {
    private final Engine engine;

    /**
     * Loads the configuration.
     *
     * @param onReload told by {@link #poll} when a saved file has been taken, or why it was not
     * @throws dev.fusabi.engine.ScriptException when the script has errors
     */
    public TerminalConfig(Path file, Terminal terminal, Consumer<ReloadResult> onReload) {
        engine = Engine.builder().host(host(terminal)).build();
        engine.load(file);
        engine.hotReload().onReload(onReload).start().watch(file);
    }

    private static Host host(Terminal terminal) {
        return Host.builder()
                .doc("Shows a tab.")
                .add(
                        "wezterm::switch_to_tab",
                        List.of(long.class),
                        void.class,
                        call -> {
                            terminal.switchToTab(call.argument(0, Long.class));
                            return null;
                        })
                .doc("Closes a tab.")
                .add(
                        "wezterm::close_tab",
                        List.of(long.class),
                        void.class,
                        call -> {
                            terminal.closeTab(call.argument(0, Long.class));
                            return null;
                        })
                .doc("Opens the context menu of a tab.")
                .add(
                        "wezterm::show_tab_menu",
                        List.of(TabInfo.class),
                        void.class,
                        call -> {
                            terminal.showTabMenu(call.argument(0, TabInfo.class));
                            return null;
                        })
                .build();
    }

    /** In points. */
    public double fontSize() {
        return engine.global("Config.font_size", double.class);
    }

    public String fontFamily() {
        return engine.global("Config.font_family", String.class);
    }

    public ColorScheme colorScheme() {
        return engine.global("Config.color_scheme", ColorScheme.class);
    }

    public String formatTabTitle(TabInfo tab) {
        return engine.call("Config.format_tab_title", String.class, tab);
    }

    public void onTabBarClick(TabInfo tab) {
        engine.call("Config.on_tab_bar_click", Void.class, tab);
    }

    /** Takes what has been saved since the last time, functions and values together. For each frame that is drawn. */
    public void poll() {
        engine.pollAsyncOps();
    }

    @Override
    public void close() {
        engine.close();
    }
}
