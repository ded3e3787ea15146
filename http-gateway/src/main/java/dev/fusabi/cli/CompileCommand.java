package dev.fusabi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code fusabi compile}. */
@Command(
        name = "compile",
        description = "Compiles a script to a bytecode file (.fzb), which 'run' and 'serve' take.")
final class CompileCommand extends ConsoleCommand {
    @Mixin private HostOptions host = new HostOptions();

    @Parameters(index = "0", paramLabel = "FILE", description = "The script.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "The file to write.")
    private Path output = Path.of("");

    @Override
    public Integer call() throws IOException {
        Files.write(output, new ScriptFile(file).compile(host.host()).toBytes());
        return ExitCode.OK;
    }
}
