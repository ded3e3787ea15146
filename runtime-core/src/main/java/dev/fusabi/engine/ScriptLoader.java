package dev.fusabi.engine;

import dev.fusabi.source.Source;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Finds the scripts that {@code #load} names, and so decides which ones a script may load. A host without one refuses
 * every {@code #load}. Called while a script is compiled, from the thread that compiles it.
 */
@FunctionalInterface
public interface ScriptLoader {
    /**
     * The script that is meant. Its name identifies it: a script of the same name is loaded once, and diagnostics show
     * it.
     *
     * @param file as written after {@code #load}
     * @param from the script with the directive
     * @return null when there is none, or when it may not be loaded
     */
    @Nullable Source load(String file, Source from);

    /** Any file that can be read, relative to the script that names it. For scripts that are trusted. */
    static ScriptLoader files() {
        return (file, from) -> read(sibling(file, from));
    }

    /** Files below a folder, relative to the script that names them; links that lead out of the folder do not count. */
    static ScriptLoader below(Path folder) {
        return (file, from) -> {
            Path found = sibling(file, from);
            return found != null && isBelow(found, folder) ? read(found) : null;
        };
    }

    private static @Nullable Path sibling(String file, Source from) {
        try {
            return Path.of(from.name()).resolveSibling(file).normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static boolean isBelow(Path file, Path folder) {
        try {
            return file.toRealPath().startsWith(folder.toRealPath());
        } catch (java.io.IOException e) {
            return false;
        }
    }

    private static @Nullable Source read(@Nullable Path file) {
        return file != null && Files.isRegularFile(file) ? Script.read(file) : null;
    }
}
