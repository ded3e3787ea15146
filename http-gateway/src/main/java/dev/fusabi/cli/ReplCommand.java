package dev.fusabi.cli;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.EngineBuilder;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.ManualEventLoop;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@code fusabi repl}. */
@Command(
        name = "repl",
        description =
                "Evaluates what is typed in, and shows values with their types. #help lists what else there is. Reads"
                        + " from a pipe too.")
final class ReplCommand extends ConsoleCommand {
    @Mixin private HostOptions host = new HostOptions();

    @Mixin private EngineOptions options = new EngineOptions();

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "Where lines are remembered; default ~/.fusabi_history.")
    private Path history = Path.of(System.getProperty("user.home", "."), ".fusabi_history");

    @Override
    public Integer call() throws IOException {
        Host granted = host.host();
        var loop = new ManualEventLoop();
        EngineBuilder settings =
                Engine.builder()
                        .host(granted)
                        .eventLoop(loop)
                        .output(console::print)
                        .errorOutput(console::printError);
        options.apply(settings);
        try (Engine engine = settings.build()) {
            var repl = new Repl(engine, loop, console);
            Console terminal = System.console();
            if (terminal != null && terminal.isTerminal()) {
                try (var input = TerminalInput.onSystem(repl.session(), history)) {
                    out().println("Fusabi " + Version.text() + "; #help for help, #quit to leave");
                    return repl.run(input);
                }
            }
            var reader =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return repl.run(new PipeInput(reader));
        }
    }
}
