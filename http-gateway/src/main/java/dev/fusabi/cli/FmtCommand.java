package dev.fusabi.cli;

import dev.fusabi.diagnostic.DiagnosticPrinter;
import dev.fusabi.engine.Script;
import dev.fusabi.format.SourceFormatter;
import dev.fusabi.source.Source;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code fusabi fmt}. */
@Command(
        name = "fmt",
        description =
                "Formats scripts: indentation, blanks, empty lines; never what they mean. Exit code 1: a file has"
                        + " syntax errors, or with --check, is not formatted.")
final class FmtCommand extends ConsoleCommand {
    private static final String STANDARD_INPUT = "-";

    @Option(
            names = "--check",
            description = "Changes nothing, and lists the files that are not formatted.")
    private boolean check;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|-",
            description = "Scripts, folders of scripts, or - for standard input.")
    private List<String> targets = List.of();

    private boolean failed;

    @Override
    public Integer call() throws IOException {
        for (String target : targets) {
            if (target.equals(STANDARD_INPUT)) {
                standardInput();
            } else {
                for (Path file : files(Path.of(target))) {
                    format(file);
                }
            }
        }
        return failed ? ExitCode.SCRIPT_ERROR : ExitCode.OK;
    }

    private static List<Path> files(Path target) throws IOException {
        if (!Files.exists(target)) {
            throw new NoSuchFileException(target.toString());
        }
        if (!Files.isDirectory(target)) {
            return List.of(target);
        }
        try (Stream<Path> below = Files.walk(target)) {
            return below.filter(file -> isScript(file) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isScript(Path file) {
        String name = file.toString();
        return name.endsWith(".fsx") || name.endsWith(".fs");
    }

    private void standardInput() throws IOException {
        byte[] bytes = System.in.readAllBytes();
        var source = new Source("<stdin>", new String(bytes, StandardCharsets.UTF_8));
        String text = formatted(source);
        if (!check) {
            out().print(text == null ? source.text() : text);
        } else if (text != null && !text.equals(source.text())) {
            differs(source.name());
        }
    }

    private void format(Path file) throws IOException {
        Source source = Script.read(file);
        String text = formatted(source);
        if (text == null || text.equals(source.text())) {
            return;
        }
        if (check) {
            differs(source.name());
        } else {
            replace(file, text);
            out().println("formatted " + source.name());
        }
    }

    private void differs(String name) {
        failed = true;
        out().println(name);
    }

    /** The formatted text; null when there is none, which has been said then. */
    private @Nullable String formatted(Source source) {
        var messages = new ArrayList<String>();
        String text =
                switch (SourceFormatter.format(source)) {
                    case SourceFormatter.Formatted(String formatted) -> formatted;
                    case SourceFormatter.Broken(var findings) -> {
                        messages.add(DiagnosticPrinter.print(findings));
                        yield null;
                    }
                    case SourceFormatter.Unstable _ -> {
                        messages.add(
                                "fusabi: "
                                        + source.name()
                                        + " is left as it is: the formatter finds no final form; please report this"
                                        + " as a bug\n");
                        yield null;
                    }
                };
        messages.forEach(console::printError);
        failed |= text == null;
        return text;
    }

    /** Writes beside the file and renames, so that a failure leaves the old text. */
    private static void replace(Path file, String text) throws IOException {
        Path real = file.toRealPath();
        Path written = Files.createTempFile(real.getParent(), "fmt", ".tmp");
        try {
            Files.writeString(written, text);
            keepPermissions(real, written);
            Files.move(written, real, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        try {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        } catch (UnsupportedOperationException e) {
            // Not on this file system.
        }
    }
}
