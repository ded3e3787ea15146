package dev.fusabi.cli;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.EngineBuilder;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.ManualEventLoop;
import dev.fusabi.engine.Script;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code fusabi debug}. */
@Command(
        name = "debug",
        description = {
            "Runs a script and stops it at breakpoints; commands are read from standard input.",
            "Without breakpoints it stops before its first line. 'help' lists the commands."
        })
final class DebugCommand extends ConsoleCommand {
    @Mixin private HostOptions host = new HostOptions();

    @Mixin private EngineOptions options = new EngineOptions();

    @Option(
            names = {"-b", "--break"},
            paramLabel = "LINE|FILE:LINE",
            description = "Stops before this line; may be given several times.")
    private List<String> breakpoints = List.of();

    @Parameters(index = "0", paramLabel = "FILE|DIR", description = "The script or folder.")
    private Path file = Path.of("");

    @Parameters(
            index = "1..*",
            paramLabel = "ARG",
            description = "Arguments for the function marked [<EntryPoint>].")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws IOException {
        Host granted = host.host();
        Script script = new ScriptFile(file).compile(granted);
        var loop = new ManualEventLoop();
        EngineBuilder settings =
                Engine.builder()
                        .host(granted)
                        .eventLoop(loop)
                        .output(console::print)
                        .errorOutput(console::printError);
        options.apply(settings);
        Engine engine = settings.build();
        var session = new DebugSession(script, engine, console, System.in);
        breakpoints.forEach(session::breakAt);
        session.begin();
        return new ScriptRun(engine, loop, console).run(script, arguments);
    }
}
