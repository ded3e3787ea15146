package dev.fusabi.cli;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.EngineBuilder;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.ManualEventLoop;
import dev.fusabi.engine.Script;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code fusabi run}. */
@Command(
        name = "run",
        description =
                "Runs a script (.fsx), a compiled script (.fzb) or the program in a folder. Exit code: 0, 1 after an error of the script,"
                        + " 2 for wrong usage, or what the script says.")
final class RunCommand extends ConsoleCommand {
    @Mixin private HostOptions host = new HostOptions();

    @Mixin private EngineOptions options = new EngineOptions();

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description =
                    "Writes what functions take to a file: for speedscope when it ends in .json, collapsed stacks for flame graphs otherwise.")
    private @Nullable Path profile;

    @Parameters(index = "0", paramLabel = "FILE|DIR", description = "The script or folder.")
    private Path file = Path.of("");

    @Parameters(
            index = "1..*",
            paramLabel = "ARG",
            description = "Arguments for the function marked [<EntryPoint>].")
    private List<String> arguments = List.of();

    /** Its fields are set by picocli. */
    RunCommand() {}

    /**
     * As if picocli had read a command without options.
     *
     * @param words the command's name, the script and its arguments
     */
    RunCommand(Console console, String[] words) {
        this.console = console;
        file = Path.of(words[1]);
        arguments = List.of(words).subList(2, words.length);
    }

    @Override
    public Integer call() throws IOException {
        var scriptFile = new ScriptFile(file);
        scriptFile.noteStandIn(console);
        Host granted = host.host();
        Script script = scriptFile.compile(granted);
        var loop = new ManualEventLoop();
        EngineBuilder settings =
                Engine.builder()
                        .host(granted)
                        .eventLoop(loop)
                        .input(new ProcessInput())
                        .output(console::print)
                        .errorOutput(console::printError);
        options.apply(settings);
        Engine engine = settings.build();
        var run = new ScriptRun(engine, loop, console);
        if (profile != null) {
            run.profileTo(new ProfileFile(profile, engine));
        }
        return run.run(script, arguments);
    }
}
