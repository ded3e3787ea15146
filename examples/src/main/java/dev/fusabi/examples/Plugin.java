package dev.fusabi.examples;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Script;
import dev.fusabi.value.FunctionValue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One loaded plugin: an engine of its own, so that plugins share nothing, and the commands that it registered. */
final class Plugin {
    private final Editor editor;
    private final Engine engine;
    private final Map<String, FunctionValue> commands = new TreeMap<>();
    private final PluginMetadata metadata;
    private String name;

    Plugin(Path file, Editor editor) {
        this.editor = editor;
        // Until its metadata is known, a plugin goes by its file.
        name = file.getFileName().toString();
        Host host = host();
        engine = Engine.builder().host(host).output(this::print).build();
        engine.load(Script.compile(file, host));
        metadata = engine.global("Plugin.metadata", PluginMetadata.class);
        name = metadata.name();
    }

    private Host host() {
        return Host.builder()
                .attributes("PluginMetadata")
                .doc("Offers a function of the plugin to the user as a command.")
                .add(
                        "register_command",
                        List.of(String.class, Object.class),
                        void.class,
                        call -> {
                            commands.put(
                                    call.argument(0, String.class),
                                    (FunctionValue) call.arguments().get(1));
                            return null;
                        })
                .doc("Takes a command back.")
                .add(
                        "unregister_command",
                        List.of(String.class),
                        void.class,
                        call -> {
                            commands.remove(call.argument(0, String.class));
                            return null;
                        })
                .doc("Runs a command when keys are pressed.")
                .add(
                        "register_keybind",
                        List.of(String.class, String.class),
                        void.class,
                        call -> {
                            editor.registerKeybind(
                                    name,
                                    call.argument(0, String.class),
                                    call.argument(1, String.class));
                            return null;
                        })
                .doc("Formats Rust source code.")
                .function("rust_fmt", String.class, String.class, editor::formatRust)
                .doc("Replaces what is selected.")
                .add(
                        "replace_selection",
                        List.of(CommandContext.class, String.class),
                        void.class,
                        call -> {
                            editor.replaceSelection(
                                    call.argument(0, CommandContext.class),
                                    call.argument(1, String.class));
                            return null;
                        })
                .build();
    }

    PluginMetadata metadata() {
        return metadata;
    }

    private void print(String text) {
        editor.print(name, text);
    }

    Set<String> commands() {
        return new TreeSet<>(commands.keySet());
    }

    void load() {
        engine.call("Plugin.on_load", Void.class);
    }

    void execute(String command, CommandContext context) {
        FunctionValue handler = commands.get(command);
        if (handler == null) {
            throw new IllegalArgumentException(
                    "the plugin "
                            + name
                            + " has no command '"
                            + command
                            + "'; it has "
                            + commands());
        }
        engine.call(handler, Void.class, context);
    }

    void unload() {
        engine.call("Plugin.on_unload", Void.class);
        engine.close();
    }
}
