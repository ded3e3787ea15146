package dev.fusabi.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.engine.ScriptException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class PluginManagerTest {
    private static final Path SEED = Path.of("examples/seeds/plugin.fsx");
    private static final CommandContext CONTEXT =
            new CommandContext("  fn main() {}  ", "main.rs", 3);

    @TempDir Path folder;

    private final RecordingEditor editor = new RecordingEditor();
    private final PluginManager manager = new PluginManager(editor);

    private Path plugin(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".fsx"), text);
    }

    private static String script(String name, String rest) {
        return """
        module Plugin
        let metadata = { name = "%s"; version = "1"; author = "a"; description = "d" }
        %s\
        """
                .formatted(name, rest);
    }

    @Test
    @Tag("H5")
    void loadingRegistersTheCommandAndItsKeys() {
        PluginMetadata metadata = manager.loadPlugin(SEED);
        assertThat(metadata)
                .isEqualTo(
                        new PluginMetadata(
                                "code_formatter",
                                "1.0.0",
                                "fusabi-lang",
                                "Code formatting plugin"));
        assertThat(manager.plugins()).containsExactly("code_formatter");
        assertThat(manager.commands("code_formatter")).containsExactly("format");
        assertThat(editor.calls)
                .containsExactly(
                        "code_formatter: Ctrl+Shift+F runs format",
                        "code_formatter prints Code formatter plugin loaded");
    }

    @Test
    @Tag("H6")
    void aCommandRunsTheFunctionRegisteredForIt() {
        manager.loadPlugin(SEED);
        editor.calls.clear();
        manager.executeCommand("code_formatter", "format", CONTEXT);
        assertThat(editor.calls).containsExactly("replace at 3 of main.rs: fn main() {}");
    }

    @Test
    @Tag("H9")
    void eachCommandRunsItsOwnFunction() throws IOException {
        manager.loadPlugin(
                plugin(
                        "cases",
                        script(
                                "cases",
                                """
                                let on_load () =
                                    register_command "upper" (fun c -> replace_selection c (c.selected_text.ToUpper()))
                                    register_command "lower" to_lower

                                let to_lower c = replace_selection c (c.selected_text.ToLower())
                                """)));
        manager.executeCommand("cases", "lower", new CommandContext("Ada", "a.txt", 0));
        manager.executeCommand("cases", "upper", new CommandContext("Ada", "a.txt", 1));
        assertThat(editor.calls)
                .containsExactly("replace at 0 of a.txt: ada", "replace at 1 of a.txt: ADA");
    }

    @Test
    @Tag("H9")
    void anUnknownCommandIsRefused() {
        manager.loadPlugin(SEED);
        assertThatThrownBy(() -> manager.executeCommand("code_formatter", "compile", CONTEXT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'compile'")
                .hasMessageContaining("[format]");
        assertThatThrownBy(() -> manager.executeCommand("spelling", "check", CONTEXT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'spelling'");
    }

    @Test
    @Tag("H9")
    void unloadingTakesTheCommandBack() {
        manager.loadPlugin(SEED);
        editor.calls.clear();
        manager.unloadPlugin("code_formatter");
        assertThat(editor.calls)
                .containsExactly("code_formatter prints Code formatter plugin unloaded");
        assertThat(manager.plugins()).isEmpty();
        assertThatThrownBy(() -> manager.executeCommand("code_formatter", "format", CONTEXT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("H6")
    void pluginsShareNothing() throws IOException {
        String counting =
                """
                let mutable count = 0

                let on_load () =
                    register_command "count" (fun c ->
                        count <- count + 1
                        replace_selection c (string count))
                """;
        manager.loadPlugin(plugin("one", script("one", counting)));
        manager.loadPlugin(plugin("two", script("two", counting)));
        CommandContext context = new CommandContext("", "f", 0);
        manager.executeCommand("one", "count", context);
        manager.executeCommand("one", "count", context);
        manager.executeCommand("two", "count", context);
        assertThat(editor.calls)
                .containsExactly(
                        "replace at 0 of f: 1", "replace at 0 of f: 2", "replace at 0 of f: 1");
    }

    @Test
    @Tag("H6")
    void aPluginThatFailsToLoadIsNotThere() throws IOException {
        Path broken =
                plugin("broken", script("broken", "let on_load () = failwith \"no licence\"\n"));
        assertThatThrownBy(() -> manager.loadPlugin(broken))
                .isInstanceOf(ScriptException.Runtime.class)
                .hasMessageContaining("no licence");
        assertThat(manager.plugins()).isEmpty();
    }

    private static final class RecordingEditor implements Editor {
        final List<String> calls = new ArrayList<>();

        @Override
        public void registerKeybind(String plugin, String keys, String command) {
            calls.add(plugin + ": " + keys + " runs " + command);
        }

        @Override
        public String formatRust(String code) {
            return code.strip();
        }

        @Override
        public void replaceSelection(CommandContext context, String text) {
            calls.add(
                    "replace at "
                            + context.cursor_position()
                            + " of "
                            + context.file_path()
                            + ": "
                            + text);
        }

        @Override
        public void print(String plugin, String text) {
            calls.add(plugin + " prints " + text.strip());
        }
    }
}
