package dev.fusabi.cli;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.DiagnosticPrinter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code fusabi check}. */
@Command(
        name = "check",
        description =
                "Shows errors and warnings of scripts without running them. Exit code 1: errors.")
final class CheckCommand extends ConsoleCommand {
    @Mixin private HostOptions host = new HostOptions();

    @Option(names = "--json", description = "Writes the findings as JSON to standard output.")
    private boolean json;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Scripts, and folders with a program each.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        var found = new ArrayList<Diagnostic>();
        for (Path file : files) {
            found.addAll(new ScriptFile(file).check(host.host()));
        }
        long errors = found.stream().filter(Diagnostic::isError).count();
        if (json) {
            out().println(DiagnosticJson.write(found));
        } else {
            console.printError(DiagnosticPrinter.print(found));
            out().println(
                            counted(files.size(), "file")
                                    + ": "
                                    + counted(errors, "error")
                                    + ", "
                                    + counted(found.size() - errors, "warning"));
        }
        return errors == 0 ? ExitCode.OK : ExitCode.SCRIPT_ERROR;
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
