package dev.fusabi.source;

/** A place that can be shown: file, one-based line, one-based column. */
public record SourceLocation(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
