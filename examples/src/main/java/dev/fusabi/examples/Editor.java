package dev.fusabi.examples;

/** What an editor lets its plugins do. */
public interface Editor {
    /** Runs a command of the same plugin when the keys are pressed. */
    void registerKeybind(String plugin, String keys, String command);

    /** Formats Rust source code. */
    String formatRust(String code);

    /** Replaces what is selected. */
    void replaceSelection(CommandContext context, String text);

    /** Shows what a plugin prints. */
    void print(String plugin, String text);
}
