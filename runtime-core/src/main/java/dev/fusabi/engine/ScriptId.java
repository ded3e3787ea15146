package dev.fusabi.engine;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A script by the file that it comes from, however that is spelled.
 *
 * @param path absolute, without {@code .} and {@code ..}; symbolic links stay, so that they can be turned
 */
public record ScriptId(Path path) {
    /** The id of a file, which need not exist. */
    public static ScriptId of(Path file) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null) {
            return new ScriptId(absolute);
        }
        return new ScriptId(canonical(folder).resolve(absolute.getFileName()));
    }

    private static Path canonical(Path folder) {
        // Through links `..` leads elsewhere than its text says.
        for (Path part : folder) {
            if (part.toString().equals("..")) {
                try {
                    return folder.toRealPath();
                } catch (IOException e) {
                    return folder.normalize();
                }
            }
        }
        return folder.normalize();
    }

    /** Whether it is the script that has this name in diagnostics. */
    boolean isNamed(String source) {
        try {
            return of(Path.of(source)).equals(this);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
