package dev.fusabi.cli;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.engine.Host;
import dev.fusabi.engine.Project;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.source.Source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A script as it is given to a command: a source file, a compiled one, or a folder with a program. Beside {@code NAME.fsx} may lie
 * {@code NAME.host.fsx}: a script that stands in for the host that the script is written for.
 */
record ScriptFile(Path path) {
    boolean isProject() {
        return Files.isDirectory(path);
    }

    boolean isCompiled() {
        return path.getFileName().toString().endsWith(".fzb");
    }

    /** The stand-in for the host, or null. */
    @Nullable Path standIn() {
        String name = path.getFileName().toString();
        if (!name.endsWith(".fsx") || name.endsWith(".host.fsx")) {
            return null;
        }
        Path file =
                path.resolveSibling(
                        name.substring(0, name.length() - ".fsx".length()) + ".host.fsx");
        return Files.isRegularFile(file) ? file : null;
    }

    /** The text, after that of the stand-in if there is one. */
    List<Source> sources() throws IOException {
        Path host = standIn();
        return host == null ? List.of(read(path)) : List.of(read(host), read(path));
    }

    private static Source read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return Script.read(file);
    }

    /**
     * @throws dev.fusabi.engine.ScriptException when it does not compile
     */
    Script compile(Host host) throws IOException {
        if (isProject()) {
            return Project.read(path).compile(host);
        }
        return isCompiled()
                ? Script.fromBytes(Files.readAllBytes(path), host)
                : Script.compile(sources(), host);
    }

    /** The findings without running it. */
    List<Diagnostic> check(Host host) throws IOException {
        if (!isProject()) {
            return Script.check(sources(), host);
        }
        try {
            return Project.read(path).check(host);
        } catch (ScriptException.Type circle) {
            return circle.diagnostics();
        }
    }

    /** Says that a stand-in is used. */
    void noteStandIn(Console console) {
        Path host = standIn();
        if (host != null) {
            console.printError("fusabi: " + host + " stands in for the host\n");
        }
    }
}
