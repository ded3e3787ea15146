package dev.fusabi.source;

import java.util.Arrays;

/**
 * A named script text. Positions are offsets until they are shown; {@link #locate} computes line and
 * column on demand. Immutable and safe for use by several threads.
 */
public final class Source {
    private final String name;
    private final String text;
    private int @org.jspecify.annotations.Nullable [] lineStarts;

    /**
     * @param name what diagnostics show, usually the path as the user gave it
     * @param text the whole text
     */
    public Source(String name, String text) {
        this.name = name;
        this.text = text;
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The one-based line and column of an offset; an offset past the end is the end. */
    public SourceLocation locate(int offset) {
        int at = Math.clamp(offset, 0, text.length());
        int line = lineIndex(at);
        return new SourceLocation(name, line + 1, at - lineStarts()[line] + 1);
    }

    /** The text of a one-based line without its line break. */
    public String line(int line) {
        int[] starts = lineStarts();
        if (line < 1 || line > starts.length) {
            return "";
        }
        int end = line == starts.length ? text.length() : starts[line] - 1;
        if (end > starts[line - 1] && text.charAt(end - 1) == '\r') {
            end--;
        }
        return text.substring(starts[line - 1], end);
    }

    private int lineIndex(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found : -found - 2;
    }

    // Racy on purpose: two threads may compute the same array.
    private int[] lineStarts() {
        int[] starts = lineStarts;
        if (starts == null) {
            int count = 1;
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == '\n') {
                    count++;
                }
            }
            starts = new int[count];
            int line = 0;
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == '\n') {
                    starts[++line] = i + 1;
                }
            }
            lineStarts = starts;
        }
        return starts;
    }
}
