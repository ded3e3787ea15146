package dev.fusabi.engine;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.source.Source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program of several files in a folder. A project file {@code NAME.fsproj} lists them in their order; without one all
 * files below the folder belong to the program, each after those that it depends on. The last file is the main one.
 * Definitions of a file without a header belong to a module of the file's name, except for those of the last file.
 */
public final class Project {
    private final List<Source> files;

    private Project(List<Source> files) {
        this.files = files;
    }

    /**
     * Reads the files of a folder.
     *
     * @throws ScriptException.Io when there are none, or one cannot be read
     * @throws ScriptException.Type when they depend on each other in a circle
     */
    public static Project read(Path path) {
        Path folder = path.normalize();
        Path projectFile = projectFile(folder);
        if (projectFile != null) {
            return new Project(ProjectFile.files(projectFile).stream().map(Script::read).toList());
        }
        List<Source> found = below(folder).stream().map(Script::read).toList();
        if (found.isEmpty()) {
            throw new ScriptException.Io("there are no files (.fs, .fsx) in the folder " + folder);
        }
        var diagnostics = new Diagnostics();
        List<Source> ordered = FileDependencies.order(found, diagnostics);
        if (diagnostics.hasErrors()) {
            throw Script.rejected(diagnostics.sorted());
        }
        return new Project(ordered);
    }

    /** The files in the order in which they run. */
    public List<Source> files() {
        return files;
    }

    /**
     * Compiles the program.
     *
     * @throws ScriptException as {@link Script#compile(Path, Host)}
     */
    public Script compile(Host host) {
        return Script.compile(files, host, true);
    }

    /** The findings without running it. */
    public List<Diagnostic> check(Host host) {
        var diagnostics = new Diagnostics();
        new Compiler(host, diagnostics).compile(files, new ArrayList<>(), true);
        return diagnostics.sorted();
    }

    private static @Nullable Path projectFile(Path folder) {
        List<Path> found =
                list(folder, 1).stream().filter(file -> hasEnd(file, ".fsproj")).toList();
        if (found.size() > 1) {
            throw new ScriptException.Io(
                    "the folder " + folder + " has several project files: " + found);
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private static List<Path> below(Path folder) {
        return list(folder, Integer.MAX_VALUE).stream()
                .filter(file -> hasEnd(file, ".fs") || hasEnd(file, ".fsx"))
                .filter(file -> !hasEnd(file, ".host.fsx"))
                .filter(file -> !isOutput(folder.relativize(file)))
                .toList();
    }

    private static boolean hasEnd(Path file, String end) {
        return file.getFileName().toString().endsWith(end);
    }

    /** Hidden folders, and those where F#'s tools leave what they make. */
    private static boolean isOutput(Path file) {
        for (Path part : file) {
            String name = part.toString();
            if (name.startsWith(".") || name.equals("bin") || name.equals("obj")) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> list(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new ScriptException.Io("the folder " + folder + " cannot be read", e);
        }
    }
}
