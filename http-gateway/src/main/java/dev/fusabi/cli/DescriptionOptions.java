package dev.fusabi.cli;

import dev.fusabi.gateway.GatewayOptions;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** What the description of endpoints says about them as a whole. */
final class DescriptionOptions {
    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "What the OpenAPI document says that it describes; default Fusabi.")
    private @Nullable String title;

    @Option(
            names = "--api-version",
            paramLabel = "TEXT",
            description = "The version that the OpenAPI document names; default 1.")
    private @Nullable String version;

    void apply(GatewayOptions options) {
        if (title != null) {
            options.title(title);
        }
        if (version != null) {
            options.version(version);
        }
    }
}
