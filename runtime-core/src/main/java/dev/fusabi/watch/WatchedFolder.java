package dev.fusabi.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A folder in which changes of some names matter.
 *
 * @param path without symbolic links
 * @param names the entries that matter; empty for all
 */
record WatchedFolder(Path path, Set<Path> names) {
    /** Links beyond this lead in a circle. */
    private static final int MAX_LINKS = 40;

    boolean hasInterestIn(Path name) {
        return names.isEmpty() || names.contains(name);
    }

    /**
     * What has to be watched to see changes of files and folders, also when one of the symbolic links on the way to
     * them is turned, or when a folder is replaced. Of what does not exist, the first missing part of its path.
     */
    static List<WatchedFolder> of(Collection<Path> targets) throws IOException {
        Map<Path, Set<Path>> found = new LinkedHashMap<>();
        Set<Path> whole = new HashSet<>();
        for (Path target : targets) {
            follow(target.toAbsolutePath(), found, MAX_LINKS);
            if (Files.isDirectory(target)) {
                whole.add(target.toRealPath());
            }
        }
        whole.forEach(folder -> found.put(folder, Set.of()));
        return found.entrySet().stream()
                .map(entry -> new WatchedFolder(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void follow(Path target, Map<Path, Set<Path>> found, int links)
            throws IOException {
        Path folder = target.getRoot();
        for (int i = 0; i < target.getNameCount(); i++) {
            Path name = target.getName(i);
            Path at = folder.resolve(name);
            boolean isLink = Files.isSymbolicLink(at);
            boolean isLast = i == target.getNameCount() - 1;
            // A folder that is renamed says nothing of it: its parent does.
            boolean isParent = i == target.getNameCount() - 2;
            if (isLink || isLast || isParent || !Files.exists(at)) {
                found.computeIfAbsent(folder.toRealPath(), _ -> new HashSet<>()).add(name);
            }
            if (isLink && links > 0) {
                follow(folder.resolve(Files.readSymbolicLink(at)), found, links - 1);
            }
            if (!Files.isDirectory(at)) {
                return;
            }
            folder = at;
        }
    }
}
