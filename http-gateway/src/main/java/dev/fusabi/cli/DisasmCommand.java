package dev.fusabi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;

/** {@code fusabi disasm}. */
@Command(name = "disasm", description = "Shows the bytecode of a script or of a compiled script.")
final class DisasmCommand extends ConsoleCommand {
    @Mixin private HostOptions host = new HostOptions();

    @Parameters(index = "0", paramLabel = "FILE", description = "The script.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        out().print(new ScriptFile(file).compile(host.host()).disassemble());
        return ExitCode.OK;
    }
}
