package dev.fusabi.examples;

/** Who a plugin is: the value {@code metadata} of its script. */
public record PluginMetadata(String name, String version, String author, String description) {}
