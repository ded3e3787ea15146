package dev.fusabi.examples;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The plugins of an editor. Each one is a script in an engine of its own. */
public final class PluginManager {
    private final Editor editor;
    private final Map<String, Plugin> plugins = new TreeMap<>();

    public PluginManager(Editor editor) {
        this.editor = editor;
    }

    /**
     * Loads a plugin and lets it register its commands.
     *
     * @throws dev.fusabi.engine.ScriptException when the script has errors or fails
     */
    public PluginMetadata loadPlugin(Path file) {
        Plugin plugin = new Plugin(file, editor);
        plugin.load();
        plugins.put(plugin.metadata().name(), plugin);
        return plugin.metadata();
    }

    /** Unloads a plugin; without effect when there is none of this name. */
    public void unloadPlugin(String name) {
        Plugin plugin = plugins.remove(name);
        if (plugin != null) {
            plugin.unload();
        }
    }

    /** The names of the loaded plugins. */
    public Set<String> plugins() {
        return Set.copyOf(plugins.keySet());
    }

    /** The commands that a plugin has registered. */
    public Set<String> commands(String pluginName) {
        return plugin(pluginName).commands();
    }

    /**
     * Runs the function that the plugin registered for this command.
     *
     * @throws IllegalArgumentException when there is no such plugin or command
     */
    public void executeCommand(String pluginName, String command, CommandContext context) {
        plugin(pluginName).execute(command, context);
    }

    private Plugin plugin(String name) {
        Plugin plugin = plugins.get(name);
        if (plugin == null) {
            throw new IllegalArgumentException("there is no plugin '" + name + "'");
        }
        return plugin;
    }
}
