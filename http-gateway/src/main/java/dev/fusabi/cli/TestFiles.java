package dev.fusabi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The scripts among which tests are looked for. A folder with a project file is one program; of other folders, those
 * scripts count, in and below them, whose text has the attribute, so that nothing else is compiled.
 */
final class TestFiles {
    private static final String ATTRIBUTE = "Test";

    private TestFiles() {}

    /**
     * The scripts in the order of the targets, those of a folder by name.
     *
     * @throws NoSuchFileException when a target is missing
     */
    static List<ScriptFile> find(List<Path> targets) throws IOException {
        var files = new ArrayList<ScriptFile>();
        for (Path target : targets) {
            if (!Files.exists(target)) {
                throw new NoSuchFileException(target.toString());
            } else if (!Files.isDirectory(target) || isProgram(target)) {
                files.add(new ScriptFile(target));
            } else {
                below(target, files);
            }
        }
        return files;
    }

    private static boolean isProgram(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".fsproj"));
        }
    }

    private static void below(Path folder, List<ScriptFile> files) throws IOException {
        List<Path> scripts;
        try (Stream<Path> all = Files.walk(folder)) {
            scripts =
                    all.filter(file -> isScript(folder, file) && Files.isRegularFile(file))
                            .sorted()
                            .toList();
        }
        for (Path script : scripts) {
            if (Files.readString(script).contains(ATTRIBUTE)) {
                files.add(new ScriptFile(script));
            }
        }
    }

    private static boolean isScript(Path folder, Path file) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".fsx") || name.endsWith(".host.fsx")) {
            return false;
        }
        for (Path part : folder.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }
}
