package dev.fusabi.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code fusabi serve}. Mentions no class of Vert.x, so that help and wrong usage are answered quickly. */
@Command(
        name = "serve",
        description =
                "Serves the functions of scripts over HTTP that have an attribute such as [<Get(\"/users\")>].",
        sortOptions = false)
final class ServeCommand extends ConsoleCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Scripts, and folders of scripts.")
    List<Path> targets = List.of();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port; 0 for any free one; default 8080.")
    @Nullable Integer port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to listen on; default 127.0.0.1.")
    @Nullable String address;

    @Option(names = "--watch", description = "Swaps in files when they change.")
    boolean watch;

    @Option(
            names = "--instances",
            paramLabel = "N",
            description = "Event loops that serve; default: one a core.")
    @Nullable Integer instances;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long one request may take, such as 500ms or 30s; default 30s.")
    @Nullable Duration timeout;

    @Option(
            names = "--max-body",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description = "The greatest request body, such as 64k or 1m; default 1m.")
    @Nullable Long maxBody;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description = "Bytes that the scripts of one instance may hold; default 1g.")
    @Nullable Long memory;

    @Option(names = "--no-docs", description = "Serves neither /openapi.json nor /docs.")
    boolean noDocs;

    @Option(
            names = "--admin-port",
            paramLabel = "N",
            description =
                    "A port for operators, with /health, /ready and /metrics; 0 for any free one; default: none.")
    @Nullable Integer adminPort;

    @Option(
            names = "--admin-host",
            paramLabel = "ADDRESS",
            description = "The address of the admin port; default 127.0.0.1.")
    @Nullable String adminAddress;

    @Mixin DescriptionOptions description = new DescriptionOptions();

    @Mixin HostOptions host = new HostOptions();

    @Override
    public Integer call() throws InterruptedException {
        return new Server(this, console).run();
    }
}
