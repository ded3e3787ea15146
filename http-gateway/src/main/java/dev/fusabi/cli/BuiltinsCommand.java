package dev.fusabi.cli;

import dev.fusabi.engine.BuiltinInfo;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.List;

/** {@code fusabi builtins}. */
@Command(name = "builtins", description = "Lists the functions that the host gives to scripts.")
final class BuiltinsCommand extends ConsoleCommand {
    @Mixin private HostOptions host = new HostOptions();

    @Option(
            names = "--json",
            description = "Writes the list as JSON; docs/builtins.schema.json says how.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<BuiltinInfo> functions = host.host().functions();
        if (json) {
            out().println(BuiltinsJson.of(functions));
        } else {
            functions.forEach(function -> {
                out().println(function.scriptName() + " : " + function.signature());
                if (function.doc() != null) {
                    out().println("    " + function.doc());
                }
            });
        }
        return ExitCode.OK;
    }
}
