package dev.fusabi.examples;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * A terminal whose configuration is a script: fonts and colours are values of the script, tab titles and clicks are
 * functions of it. A saved file takes effect at the next {@link #reloadIfChanged}; one with errors changes nothing.
 */
public final class TerminalConfig implements AutoCloseable {
    private final Path file;
    private final Host host;
    private final Engine engine;
    private FileTime loaded;

    /**
     * Loads the configuration.
     *
     * @throws dev.fusabi.engine.ScriptException when the script has errors
     */
    public TerminalConfig(Path file, Terminal terminal) {
        this.file = file;
        host = host(terminal);
        engine = Engine.builder().host(host).build();
        loaded = lastModified();
        engine.load(Script.compile(file, host));
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

    /**
     * Takes the file's new content if it was saved since the last time. Functions and values change together; a script
     * with errors is reported and the old one stays.
     *
     * @return whether there was a new content
     * @throws dev.fusabi.engine.ScriptException when the new content has errors
     */
    public boolean reloadIfChanged() {
        FileTime now = lastModified();
        if (now.equals(loaded)) {
            return false;
        }
        loaded = now;
        engine.load(Script.compile(file, host));
        return true;
    }

    private FileTime lastModified() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
