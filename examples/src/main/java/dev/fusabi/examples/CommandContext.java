package dev.fusabi.examples;

/** Where the user was when a command was started, as plugins see it. */
public record CommandContext(String selected_text, String file_path, long cursor_position) {}
