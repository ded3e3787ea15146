package dev.fusabi.engine;

import dev.fusabi.source.Source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The texts from which a script was compiled, or should have been: its own and those of the files that it loads. Noted
 * while they are read, so that no change is missed that comes meanwhile.
 */
final class FileVersion {
    private final Map<Path, @Nullable String> texts = new HashMap<>();

    /** A version that consists of known texts. */
    static FileVersion of(List<Source> sources) {
        var version = new FileVersion();
        sources.forEach(version::note);
        return version;
    }

    /**
     * Reads and compiles a file as it is now. Files that are being written are empty at first, and would be scripts.
     *
     * @throws ScriptException as {@link Script#compile}
     */
    Script compile(Path file, Host host) {
        // Not there, should reading it fail.
        texts.put(file, null);
        Source source = Script.read(file);
        note(source);
        if (source.text().isEmpty()) {
            throw new ScriptException.Io(file + " is empty, as while it is written");
        }
        ScriptLoader loader = host.loader();
        Host noting =
                Host.builder()
                        .include(host)
                        .loader((name, from) -> {
                            Source found = loader.load(name, from);
                            if (found == null) {
                                noteMissing(name, from);
                            } else {
                                note(found);
                            }
                            return found;
                        })
                        .build();
        return Script.compile(source, noting);
    }

    /** Whether a file is empty or missing, as when it is written or replaced. */
    static boolean isBeingWritten(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException e) {
            return true;
        }
    }

    private void note(Source source) {
        try {
            texts.put(Path.of(source.name()), source.text());
        } catch (InvalidPathException e) {
            // Hosts may load what is no file.
        }
    }

    private void noteMissing(String name, Source from) {
        try {
            texts.put(Path.of(from.name()).resolveSibling(name).normalize(), null);
        } catch (InvalidPathException e) {
            // As above.
        }
    }

    Set<Path> files() {
        return new LinkedHashSet<>(texts.keySet());
    }

    /**
     * Whether one of the files is different now. What has gone, or has become empty, counts as unchanged: its text is on
     * its way.
     */
    boolean isOutdated() {
        for (Map.Entry<Path, @Nullable String> entry : new ArrayList<>(texts.entrySet())) {
            String now;
            try {
                now = Script.read(entry.getKey()).text();
            } catch (ScriptException.Io e) {
                continue;
            }
            if (!now.isEmpty() && !now.equals(entry.getValue())) {
                return true;
            }
        }
        return false;
    }
}
