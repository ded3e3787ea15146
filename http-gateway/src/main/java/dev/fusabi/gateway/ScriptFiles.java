package dev.fusabi.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The scripts that were asked for: files, and folders for all {@code .fsx} and {@code .fzb} files in and below them.
 * Stand-ins for hosts ({@code NAME.host.fsx}) and hidden files are left out.
 */
final class ScriptFiles {
    private static final int MAX_DEPTH = 16;

    private final List<Path> targets;

    ScriptFiles(List<Path> targets) {
        this.targets = List.copyOf(targets);
    }

    /**
     * The files that are there now, each once.
     *
     * @throws GatewayException when a target is missing
     */
    Set<Path> list() throws IOException {
        var files = new LinkedHashSet<Path>();
        for (Path target : targets) {
            if (Files.isDirectory(target)) {
                files.addAll(inFolder(target));
            } else if (Files.exists(target)) {
                files.add(target);
            } else {
                throw new GatewayException("there is no file or folder " + target);
            }
        }
        return files;
    }

    private static Set<Path> inFolder(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder, MAX_DEPTH)) {
            return below.filter(file ->
                            isScript(file) && Files.isRegularFile(file) && !isHidden(folder, file))
                    .collect(TreeSet::new, Set::add, Set::addAll);
        }
    }

    private static boolean isScript(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".fsx") && !name.endsWith(".host.fsx") || name.endsWith(".fzb");
    }

    private static boolean isHidden(Path folder, Path file) {
        for (Path part : folder.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** The files, and the folders in which a change can change {@link #list}. */
    Set<Path> watched() throws IOException {
        var watched = new LinkedHashSet<Path>();
        for (Path target : targets) {
            watched.add(target);
            if (Files.isDirectory(target)) {
                watched.addAll(inFolder(target));
                try (Stream<Path> below = Files.walk(target, MAX_DEPTH)) {
                    var found = new ArrayList<>(below.filter(Files::isDirectory).toList());
                    found.removeIf(each -> isHidden(target, each));
                    watched.addAll(found);
                }
            }
        }
        return watched;
    }
}
