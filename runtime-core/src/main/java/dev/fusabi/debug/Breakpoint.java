package dev.fusabi.debug;

/**
 * A line before which calls stop: the first line of the file from this one on that has code.
 *
 * @param file the name of the source, or the end of it from a slash on: {@code rules.fsx} means {@code a/rules.fsx} too
 * @param line from 1
 */
public record Breakpoint(String file, int line) {
    public Breakpoint {
        if (file.isBlank() || line < 1) {
            throw new IllegalArgumentException("no breakpoint at " + file + ":" + line);
        }
    }

    /** Whether it is about a source of this name. */
    public boolean isIn(String source) {
        String path = source.replace('\\', '/');
        return path.equals(file) || path.endsWith("/" + file);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
